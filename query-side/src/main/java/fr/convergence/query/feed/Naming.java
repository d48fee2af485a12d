package fr.convergence.query.feed;

import static fr.convergence.kernel.feed.PublicEventType.APPOINTMENT_BOOKED;
import static fr.convergence.kernel.feed.PublicEventType.APPOINTMENT_CANCELLED;
import static fr.convergence.kernel.feed.PublicEventType.APPOINTMENT_KEPT;
import static fr.convergence.kernel.feed.PublicEventType.APPOINTMENT_MISSED;
import static fr.convergence.kernel.feed.PublicEventType.APPOINTMENT_MOVED;
import static fr.convergence.kernel.feed.PublicEventType.CAMPAIGN_ANSWERED;
import static fr.convergence.kernel.feed.PublicEventType.CAMPAIGN_CLOSED;
import static fr.convergence.kernel.feed.PublicEventType.CAMPAIGN_CORRECTION_PROPOSED;
import static fr.convergence.kernel.feed.PublicEventType.CAMPAIGN_CORRECTION_SETTLED;
import static fr.convergence.kernel.feed.PublicEventType.CAMPAIGN_OPENED;
import static fr.convergence.kernel.feed.PublicEventType.ENROLMENT_CANCELLED;
import static fr.convergence.kernel.feed.PublicEventType.ENROLMENT_KEPT;
import static fr.convergence.kernel.feed.PublicEventType.ENROLMENT_MADE;
import static fr.convergence.kernel.feed.PublicEventType.ENROLMENT_MISSED;
import static fr.convergence.kernel.feed.PublicEventType.ENROLMENT_PLACE_GIVEN;
import static fr.convergence.kernel.feed.PublicEventType.ERROR_REPORT_SENT;
import static fr.convergence.kernel.feed.PublicEventType.ERROR_REPORT_SETTLED;
import static fr.convergence.kernel.feed.PublicEventType.FIELD_ISSUE_ACKNOWLEDGED;
import static fr.convergence.kernel.feed.PublicEventType.FIELD_ISSUE_ANSWERED;
import static fr.convergence.kernel.feed.PublicEventType.FIELD_ISSUE_PASSED_ON;
import static fr.convergence.kernel.feed.PublicEventType.FIELD_ISSUE_RAISED;
import static fr.convergence.kernel.feed.PublicEventType.FIELD_ISSUE_REOPENED;
import static fr.convergence.kernel.feed.PublicEventType.FIELD_ISSUE_SHARED;
import static fr.convergence.kernel.feed.PublicEventType.FIELD_ISSUE_WITHDRAWN;
import static fr.convergence.kernel.feed.PublicEventType.GATHERING_ANSWERED;
import static fr.convergence.kernel.feed.PublicEventType.GATHERING_CANCELLED;
import static fr.convergence.kernel.feed.PublicEventType.GATHERING_CHANGED;
import static fr.convergence.kernel.feed.PublicEventType.GATHERING_FOLLOW_UP_CHANGED;
import static fr.convergence.kernel.feed.PublicEventType.GATHERING_HELD;
import static fr.convergence.kernel.feed.PublicEventType.GATHERING_INVITED;
import static fr.convergence.kernel.feed.PublicEventType.GATHERING_MINUTES_CHANGED;
import static fr.convergence.kernel.feed.PublicEventType.GATHERING_MOVED;
import static fr.convergence.kernel.feed.PublicEventType.GATHERING_PLANNED;
import static fr.convergence.kernel.feed.PublicEventType.HABILITATION_CONFIRMED;
import static fr.convergence.kernel.feed.PublicEventType.HABILITATION_DECLARED;
import static fr.convergence.kernel.feed.PublicEventType.HABILITATION_ENDED;
import static fr.convergence.kernel.feed.PublicEventType.IMMERSION_CANCELLED;
import static fr.convergence.kernel.feed.PublicEventType.IMMERSION_CHANGED;
import static fr.convergence.kernel.feed.PublicEventType.IMMERSION_OFFERED;
import static fr.convergence.kernel.feed.PublicEventType.OFFER_CHANGED;
import static fr.convergence.kernel.feed.PublicEventType.OFFER_CONFIRMED;
import static fr.convergence.kernel.feed.PublicEventType.OFFER_MODEL_PUBLISHED;
import static fr.convergence.kernel.feed.PublicEventType.OFFER_MODEL_REVISED;
import static fr.convergence.kernel.feed.PublicEventType.OFFER_MODEL_WITHDRAWN;
import static fr.convergence.kernel.feed.PublicEventType.OFFER_NO_LONGER_REPORTED;
import static fr.convergence.kernel.feed.PublicEventType.OFFER_PUBLISHED;
import static fr.convergence.kernel.feed.PublicEventType.OFFER_WITHDRAWN;
import static fr.convergence.kernel.feed.PublicEventType.OPERATOR_REFERENT_CHANGED;
import static fr.convergence.kernel.feed.PublicEventType.OPERATOR_REFERENT_CONFIRMED;
import static fr.convergence.kernel.feed.PublicEventType.OPERATOR_REFERENT_DECLARED;
import static fr.convergence.kernel.feed.PublicEventType.OPERATOR_REFERENT_WITHDRAWN;
import static fr.convergence.kernel.feed.PublicEventType.PARTNERSHIP_CHANGED;
import static fr.convergence.kernel.feed.PublicEventType.PARTNERSHIP_CONFIRMED;
import static fr.convergence.kernel.feed.PublicEventType.PARTNERSHIP_DECLARED;
import static fr.convergence.kernel.feed.PublicEventType.PARTNERSHIP_ENDED;
import static fr.convergence.kernel.feed.PublicEventType.PERMANENCE_ABSENCE_DECLARED;
import static fr.convergence.kernel.feed.PublicEventType.PERMANENCE_CHANGED;
import static fr.convergence.kernel.feed.PublicEventType.PERMANENCE_ENDED;
import static fr.convergence.kernel.feed.PublicEventType.PERMANENCE_HOLDER_AGREED;
import static fr.convergence.kernel.feed.PublicEventType.PERMANENCE_HOLDER_DECLINED;
import static fr.convergence.kernel.feed.PublicEventType.PERMANENCE_HOLDER_INVITED;
import static fr.convergence.kernel.feed.PublicEventType.PERMANENCE_HOLDER_LEFT;
import static fr.convergence.kernel.feed.PublicEventType.PERMANENCE_PRESENCE_CONFIRMED;
import static fr.convergence.kernel.feed.PublicEventType.PERMANENCE_PROPOSED;
import static fr.convergence.kernel.feed.PublicEventType.PERMANENCE_RESUMED;
import static fr.convergence.kernel.feed.PublicEventType.PERMANENCE_SESSION_CANCELLED;
import static fr.convergence.kernel.feed.PublicEventType.PERMANENCE_SESSION_HELD;
import static fr.convergence.kernel.feed.PublicEventType.PERMANENCE_SUBSTITUTE_FOUND;
import static fr.convergence.kernel.feed.PublicEventType.PERMANENCE_SUSPENDED;
import static fr.convergence.kernel.feed.PublicEventType.PLACE_CHANGED;
import static fr.convergence.kernel.feed.PublicEventType.PLACE_CLOSED;
import static fr.convergence.kernel.feed.PublicEventType.PLACE_CONFIRMED;
import static fr.convergence.kernel.feed.PublicEventType.PLACE_REGISTERED;
import static fr.convergence.kernel.feed.PublicEventType.POST_CHANGED;
import static fr.convergence.kernel.feed.PublicEventType.POST_CLOSED;
import static fr.convergence.kernel.feed.PublicEventType.POST_OPENED;
import static fr.convergence.kernel.feed.PublicEventType.REFERRAL_ACCEPTED;
import static fr.convergence.kernel.feed.PublicEventType.REFERRAL_AGREEMENT_WITHDRAWN;
import static fr.convergence.kernel.feed.PublicEventType.REFERRAL_CANCELLATION_REQUESTED;
import static fr.convergence.kernel.feed.PublicEventType.REFERRAL_CANCELLED;
import static fr.convergence.kernel.feed.PublicEventType.REFERRAL_CLOSED;
import static fr.convergence.kernel.feed.PublicEventType.REFERRAL_CONTACT_RECORDED;
import static fr.convergence.kernel.feed.PublicEventType.REFERRAL_DEADLINE_PASSED;
import static fr.convergence.kernel.feed.PublicEventType.REFERRAL_DECLINED;
import static fr.convergence.kernel.feed.PublicEventType.REFERRAL_EXPIRED;
import static fr.convergence.kernel.feed.PublicEventType.REFERRAL_OUTCOME_CONFIRMED;
import static fr.convergence.kernel.feed.PublicEventType.REFERRAL_PERSON_ERASED;
import static fr.convergence.kernel.feed.PublicEventType.REFERRAL_RECEIVED;
import static fr.convergence.kernel.feed.PublicEventType.REFERRAL_REDIRECTED;
import static fr.convergence.kernel.feed.PublicEventType.REFERRAL_RELAYED;
import static fr.convergence.kernel.feed.PublicEventType.REFERRAL_RELAY_ANSWERED;
import static fr.convergence.kernel.feed.PublicEventType.REFERRAL_REOPENED;
import static fr.convergence.kernel.feed.PublicEventType.REFERRAL_REVIEW_STARTED;
import static fr.convergence.kernel.feed.PublicEventType.REFERRAL_SENT;
import static fr.convergence.kernel.feed.PublicEventType.REFERRAL_WITHDRAWN;
import static fr.convergence.kernel.feed.PublicEventType.REFERRAL_WORK_HELD;
import static fr.convergence.kernel.feed.PublicEventType.REFERRAL_WORK_RESUMED;
import static fr.convergence.kernel.feed.PublicEventType.REFERRAL_WORK_STARTED;
import static fr.convergence.kernel.feed.PublicEventType.STRUCTURE_CAPACITY_DECLARED;
import static fr.convergence.kernel.feed.PublicEventType.STRUCTURE_CHANGED;
import static fr.convergence.kernel.feed.PublicEventType.STRUCTURE_CLOSED;
import static fr.convergence.kernel.feed.PublicEventType.STRUCTURE_CONFIRMED;
import static fr.convergence.kernel.feed.PublicEventType.STRUCTURE_MERGED;
import static fr.convergence.kernel.feed.PublicEventType.STRUCTURE_MERGE_UNDONE;
import static fr.convergence.kernel.feed.PublicEventType.STRUCTURE_NO_LONGER_REPORTED;
import static fr.convergence.kernel.feed.PublicEventType.STRUCTURE_PLACE_ATTACHED;
import static fr.convergence.kernel.feed.PublicEventType.STRUCTURE_PLACE_DETACHED;
import static fr.convergence.kernel.feed.PublicEventType.STRUCTURE_REGISTERED;
import static fr.convergence.kernel.feed.PublicEventType.STRUCTURE_RESUMED;
import static fr.convergence.kernel.feed.PublicEventType.STRUCTURE_SPLIT_OFF;
import static fr.convergence.kernel.feed.PublicEventType.STRUCTURE_SUSPENDED;
import static fr.convergence.kernel.feed.PublicEventType.VISIT_AGREED;
import static fr.convergence.kernel.feed.PublicEventType.VISIT_CORRECTION_PROPOSED;
import static fr.convergence.kernel.feed.PublicEventType.VISIT_CORRECTION_SETTLED;
import static fr.convergence.kernel.feed.PublicEventType.VISIT_DECLINED;
import static fr.convergence.kernel.feed.PublicEventType.VISIT_HELD;
import static fr.convergence.kernel.feed.PublicEventType.VISIT_LAPSED;
import static fr.convergence.kernel.feed.PublicEventType.VISIT_MISSED;
import static fr.convergence.kernel.feed.PublicEventType.VISIT_PLACE_OFFERED;
import static fr.convergence.kernel.feed.PublicEventType.VISIT_PLACE_SETTLED;
import static fr.convergence.kernel.feed.PublicEventType.VISIT_REPORTED;
import static fr.convergence.kernel.feed.PublicEventType.VISIT_REQUESTED;
import static fr.convergence.kernel.feed.PublicEventType.VISIT_WAITLISTED;
import static fr.convergence.kernel.feed.PublicEventType.VISIT_WITHDRAWN;
import static fr.convergence.kernel.feed.PublicEventType.WEBHOOK_DISABLED;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.calendarfeed.CalendarFeedEvent;
import fr.convergence.kernel.cartography.CampaignEvent;
import fr.convergence.kernel.cartography.CampaignEvent.CampaignClosed;
import fr.convergence.kernel.cartography.CampaignEvent.CampaignOpened;
import fr.convergence.kernel.cartography.CampaignEvent.ConfirmationAnswered;
import fr.convergence.kernel.cartography.CampaignEvent.ConfirmationAsked;
import fr.convergence.kernel.cartography.CampaignEvent.CorrectionAccepted;
import fr.convergence.kernel.cartography.CampaignEvent.CorrectionProposed;
import fr.convergence.kernel.cartography.CampaignEvent.CorrectionRefused;
import fr.convergence.kernel.cartography.CampaignEvent.LinkOpened;
import fr.convergence.kernel.cartography.CampaignEvent.LinkRevoked;
import fr.convergence.kernel.cartography.ErrorReportEvent;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReportAccepted;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReportDismissed;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReported;
import fr.convergence.kernel.cartography.HabilitationEvent;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationConfirmed;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationDeclared;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationEnded;
import fr.convergence.kernel.cartography.OfferModelEvent;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelPublished;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelRevised;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelWithdrawn;
import fr.convergence.kernel.cartography.OperatorReferentEvent;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentConfirmed;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentCorrected;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentDeclared;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentWithdrawn;
import fr.convergence.kernel.cartography.PartnershipEvent;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipAmended;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipConfirmed;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipDeclared;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipEnded;
import fr.convergence.kernel.cartography.PlaceEvent;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceConfirmed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceCorrected;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceReported;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRoomsDeclared;
import fr.convergence.kernel.cartography.PostEvent;
import fr.convergence.kernel.cartography.PostEvent.PostClosed;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.cartography.PostEvent.PostRenamed;
import fr.convergence.kernel.cartography.PostEvent.PostShared;
import fr.convergence.kernel.cartography.PostEvent.PostUnshared;
import fr.convergence.kernel.cartography.StructureEvent;
import fr.convergence.kernel.cartography.StructureEvent.OfferConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.OfferCorrected;
import fr.convergence.kernel.cartography.StructureEvent.OfferNoLongerReported;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.OfferReported;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import fr.convergence.kernel.cartography.StructureEvent.StructureCapacityDeclared;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import fr.convergence.kernel.cartography.StructureEvent.StructureMergeUndone;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import fr.convergence.kernel.cartography.StructureEvent.StructureNoLongerReported;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceDetached;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.cartography.StructureEvent.StructureReported;
import fr.convergence.kernel.cartography.StructureEvent.StructureResumed;
import fr.convergence.kernel.cartography.StructureEvent.StructureSplitOff;
import fr.convergence.kernel.cartography.StructureEvent.StructureSuspended;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionAmended;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionCancelled;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.VisitEvent;
import fr.convergence.kernel.crossimmersion.VisitEvent.ImmersionDeadlinePassed;
import fr.convergence.kernel.crossimmersion.VisitEvent.PlaceLapsed;
import fr.convergence.kernel.crossimmersion.VisitEvent.PlaceOffered;
import fr.convergence.kernel.crossimmersion.VisitEvent.PlaceTaken;
import fr.convergence.kernel.crossimmersion.VisitEvent.RoleCorrectionAccepted;
import fr.convergence.kernel.crossimmersion.VisitEvent.RoleCorrectionProposed;
import fr.convergence.kernel.crossimmersion.VisitEvent.RoleCorrectionRefused;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByEmployer;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByHost;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitDeclined;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitHeld;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitLapsed;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitReported;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitWaitlisted;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitWithdrawn;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitorAbsent;
import fr.convergence.kernel.feed.PublicEventType;
import fr.convergence.kernel.gathering.EnrolmentEvent;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentCancelled;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentKept;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentMissed;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentReminded;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonEnrolled;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonWaitlisted;
import fr.convergence.kernel.gathering.EnrolmentEvent.PlaceGiven;
import fr.convergence.kernel.gathering.FieldIssueEvent;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueAcknowledged;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueAnswered;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssuePassedOn;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueRaised;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueReopened;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueShared;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueWithdrawn;
import fr.convergence.kernel.gathering.GatheringPlanEvent;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringAmended;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringCancelled;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringDeadlinePassed;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringHeld;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringMoved;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringPlanned;
import fr.convergence.kernel.gathering.InvitationEvent;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationAccepted;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationDeclined;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationWithdrawn;
import fr.convergence.kernel.gathering.InvitationEvent.StructureInvited;
import fr.convergence.kernel.gathering.MinutesEvent;
import fr.convergence.kernel.gathering.MinutesEvent.DecisionRecorded;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpAbandoned;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpAgreed;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpDone;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpPostponed;
import fr.convergence.kernel.gathering.MinutesEvent.PointAdded;
import fr.convergence.kernel.gathering.MinutesEvent.PointRemoved;
import fr.convergence.kernel.gathering.TrainingNeedEvent;
import fr.convergence.kernel.jointpermanence.AppointmentEvent;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentBooked;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentCancelled;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentKept;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMissed;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMoved;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentReminded;
import fr.convergence.kernel.jointpermanence.HolderEvent;
import fr.convergence.kernel.jointpermanence.HolderEvent.AbsenceDeclared;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderAgreed;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderDeclined;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderInvited;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderLeft;
import fr.convergence.kernel.jointpermanence.HolderEvent.PresenceConfirmed;
import fr.convergence.kernel.jointpermanence.HolderEvent.SubstituteFound;
import fr.convergence.kernel.jointpermanence.TimetableEvent;
import fr.convergence.kernel.jointpermanence.TimetableEvent.AttendanceDue;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceAmended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceEnded;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceResumed;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceSuspended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionCancelled;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionHeld;
import fr.convergence.kernel.membership.MembershipEvent;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.PositionEvent;
import fr.convergence.kernel.referral.PositionEvent.CallRecorded;
import fr.convergence.kernel.referral.PositionEvent.CancellationRequested;
import fr.convergence.kernel.referral.PositionEvent.ContactRecorded;
import fr.convergence.kernel.referral.PositionEvent.DeadlinePassed;
import fr.convergence.kernel.referral.PositionEvent.MismatchOverridden;
import fr.convergence.kernel.referral.PositionEvent.NeedRelayed;
import fr.convergence.kernel.referral.PositionEvent.OutcomeConfirmed;
import fr.convergence.kernel.referral.PositionEvent.ReferralAccepted;
import fr.convergence.kernel.referral.PositionEvent.ReferralCancelled;
import fr.convergence.kernel.referral.PositionEvent.ReferralClosed;
import fr.convergence.kernel.referral.PositionEvent.ReferralDeclined;
import fr.convergence.kernel.referral.PositionEvent.ReferralExpired;
import fr.convergence.kernel.referral.PositionEvent.ReferralReceived;
import fr.convergence.kernel.referral.PositionEvent.ReferralRedirected;
import fr.convergence.kernel.referral.PositionEvent.ReferralReopened;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.PositionEvent.ReferralWithdrawn;
import fr.convergence.kernel.referral.PositionEvent.RelayAnswered;
import fr.convergence.kernel.referral.PositionEvent.ReviewStarted;
import fr.convergence.kernel.referral.PositionEvent.WorkHeld;
import fr.convergence.kernel.referral.PositionEvent.WorkResumed;
import fr.convergence.kernel.referral.PositionEvent.WorkStarted;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.referral.ReferralEvent.AgreementRecorded;
import fr.convergence.kernel.referral.ReferralEvent.AgreementWithdrawn;
import fr.convergence.kernel.referral.ReferralEvent.NeedStated;
import fr.convergence.kernel.referral.ReferralEvent.ReferralAbandoned;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import fr.convergence.kernel.referral.ReferralEvent.SituationAssessed;
import fr.convergence.kernel.referral.ReferralLinkEvent;
import fr.convergence.kernel.webhook.WebhookEvent;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookDisabled;
import org.jspecify.annotations.Nullable;

/**
 * Which public event a stored one is: every kind of event says so here, those that nobody outside is told of included. These are what a
 * record begins with and never shows to the receiver, reminders, letters, and what only one person could be recognised by.
 */
final class Naming {

    private Naming() {}

    /**
     * The type; null when nobody outside is told.
     *
     * @param known whether anything happened before to what it is about
     */
    static @Nullable PublicEventType of(DomainEvent event, boolean known) {
        return switch (event) {
            case StructureEvent it -> structure(it, known);
            case PlaceEvent it -> place(it, known);
            case PartnershipEvent it -> partnership(it);
            case HabilitationEvent it -> habilitation(it);
            case PostEvent it -> post(it);
            case CampaignEvent it -> campaign(it);
            case OfferModelEvent it -> model(it);
            case OperatorReferentEvent it -> referent(it);
            case ErrorReportEvent it -> errorReport(it);
            case ReferralEvent.OfWhole it -> whole(it);
            case PositionEvent it -> position(it);
            case ReferralLinkEvent _ -> null;
            case BeneficiaryErased _ -> REFERRAL_PERSON_ERASED;
            case CrossImmersionEvent.OfDay it -> day(it);
            case VisitEvent it -> visit(it);
            case TimetableEvent it -> timetable(it);
            case HolderEvent it -> holder(it);
            case AppointmentEvent it -> appointment(it);
            case GatheringPlanEvent it -> plan(it);
            case InvitationEvent it -> invitation(it);
            case EnrolmentEvent it -> enrolment(it);
            case MinutesEvent it -> minutes(it);
            case FieldIssueEvent it -> issue(it);
            case TrainingNeedEvent _ -> null;
            case CalendarFeedEvent _, OutsideCalendarEvent _, MembershipEvent _ -> null;
            case WebhookEvent it -> it instanceof WebhookDisabled ? WEBHOOK_DISABLED : null;
            default -> throw new IllegalArgumentException("of no family: " + event);
        };
    }

    private static PublicEventType structure(StructureEvent event, boolean known) {
        return switch (event) {
            case StructureRegistered _ -> STRUCTURE_REGISTERED;
            case StructureReported _ -> known ? STRUCTURE_CHANGED : STRUCTURE_REGISTERED;
            case StructureNoLongerReported _ -> STRUCTURE_NO_LONGER_REPORTED;
            case StructureCorrected _ -> STRUCTURE_CHANGED;
            case StructureConfirmed _ -> STRUCTURE_CONFIRMED;
            case StructurePlaceAttached _ -> STRUCTURE_PLACE_ATTACHED;
            case StructurePlaceDetached _ -> STRUCTURE_PLACE_DETACHED;
            case StructureCapacityDeclared _ -> STRUCTURE_CAPACITY_DECLARED;
            case StructureSuspended _ -> STRUCTURE_SUSPENDED;
            case StructureResumed _ -> STRUCTURE_RESUMED;
            case StructureClosed _ -> STRUCTURE_CLOSED;
            case StructureMerged _ -> STRUCTURE_MERGED;
            case StructureMergeUndone _ -> STRUCTURE_MERGE_UNDONE;
            case StructureSplitOff _ -> STRUCTURE_SPLIT_OFF;
            case OfferPublished _ -> OFFER_PUBLISHED;
            case OfferReported _ -> known ? OFFER_CHANGED : OFFER_PUBLISHED;
            case OfferNoLongerReported _ -> OFFER_NO_LONGER_REPORTED;
            case OfferCorrected _ -> OFFER_CHANGED;
            case OfferConfirmed _ -> OFFER_CONFIRMED;
            case OfferWithdrawn _ -> OFFER_WITHDRAWN;
        };
    }

    private static PublicEventType place(PlaceEvent event, boolean known) {
        return switch (event) {
            case PlaceRegistered _ -> PLACE_REGISTERED;
            case PlaceReported _ -> known ? PLACE_CHANGED : PLACE_REGISTERED;
            case PlaceCorrected _, PlaceRoomsDeclared _ -> PLACE_CHANGED;
            case PlaceConfirmed _ -> PLACE_CONFIRMED;
            case PlaceClosed _ -> PLACE_CLOSED;
        };
    }

    private static PublicEventType partnership(PartnershipEvent event) {
        return switch (event) {
            case PartnershipDeclared _ -> PARTNERSHIP_DECLARED;
            case PartnershipAmended _ -> PARTNERSHIP_CHANGED;
            case PartnershipConfirmed _ -> PARTNERSHIP_CONFIRMED;
            case PartnershipEnded _ -> PARTNERSHIP_ENDED;
        };
    }

    private static PublicEventType habilitation(HabilitationEvent event) {
        return switch (event) {
            case HabilitationDeclared _ -> HABILITATION_DECLARED;
            case HabilitationConfirmed _ -> HABILITATION_CONFIRMED;
            case HabilitationEnded _ -> HABILITATION_ENDED;
        };
    }

    private static PublicEventType post(PostEvent event) {
        return switch (event) {
            case PostOpened _ -> POST_OPENED;
            case PostRenamed _, PostShared _, PostUnshared _ -> POST_CHANGED;
            case PostClosed _ -> POST_CLOSED;
        };
    }

    private static @Nullable PublicEventType campaign(CampaignEvent event) {
        return switch (event) {
            case CampaignOpened _ -> CAMPAIGN_OPENED;
            case ConfirmationAsked _, LinkOpened _, LinkRevoked _ -> null;
            case ConfirmationAnswered _ -> CAMPAIGN_ANSWERED;
            case CorrectionProposed _ -> CAMPAIGN_CORRECTION_PROPOSED;
            case CorrectionAccepted _, CorrectionRefused _ -> CAMPAIGN_CORRECTION_SETTLED;
            case CampaignClosed _ -> CAMPAIGN_CLOSED;
        };
    }

    private static PublicEventType model(OfferModelEvent event) {
        return switch (event) {
            case OfferModelPublished _ -> OFFER_MODEL_PUBLISHED;
            case OfferModelRevised _ -> OFFER_MODEL_REVISED;
            case OfferModelWithdrawn _ -> OFFER_MODEL_WITHDRAWN;
        };
    }

    private static PublicEventType referent(OperatorReferentEvent event) {
        return switch (event) {
            case OperatorReferentDeclared _ -> OPERATOR_REFERENT_DECLARED;
            case OperatorReferentCorrected _ -> OPERATOR_REFERENT_CHANGED;
            case OperatorReferentConfirmed _ -> OPERATOR_REFERENT_CONFIRMED;
            case OperatorReferentWithdrawn _ -> OPERATOR_REFERENT_WITHDRAWN;
        };
    }

    private static PublicEventType errorReport(ErrorReportEvent event) {
        return switch (event) {
            case ErrorReported _ -> ERROR_REPORT_SENT;
            case ErrorReportAccepted _, ErrorReportDismissed _ -> ERROR_REPORT_SETTLED;
        };
    }

    private static @Nullable PublicEventType whole(ReferralEvent.OfWhole event) {
        return switch (event) {
            case ReferralDrafted _, NeedStated _, SituationAssessed _, AgreementRecorded _, ReferralAbandoned _ -> null;
            case AgreementWithdrawn _ -> REFERRAL_AGREEMENT_WITHDRAWN;
        };
    }

    private static @Nullable PublicEventType position(PositionEvent event) {
        return switch (event) {
            case MismatchOverridden _, CallRecorded _ -> null;
            case ReferralSent _ -> REFERRAL_SENT;
            case ReferralReceived _ -> REFERRAL_RECEIVED;
            case ReviewStarted _ -> REFERRAL_REVIEW_STARTED;
            case ReferralAccepted _ -> REFERRAL_ACCEPTED;
            case ReferralDeclined _ -> REFERRAL_DECLINED;
            case ReferralRedirected _ -> REFERRAL_REDIRECTED;
            case ReferralWithdrawn _ -> REFERRAL_WITHDRAWN;
            case ReferralExpired _ -> REFERRAL_EXPIRED;
            case WorkStarted _ -> REFERRAL_WORK_STARTED;
            case ContactRecorded _ -> REFERRAL_CONTACT_RECORDED;
            case NeedRelayed _ -> REFERRAL_RELAYED;
            case RelayAnswered _ -> REFERRAL_RELAY_ANSWERED;
            case WorkHeld _ -> REFERRAL_WORK_HELD;
            case WorkResumed _ -> REFERRAL_WORK_RESUMED;
            case ReferralClosed _ -> REFERRAL_CLOSED;
            case OutcomeConfirmed _ -> REFERRAL_OUTCOME_CONFIRMED;
            case ReferralReopened _ -> REFERRAL_REOPENED;
            case CancellationRequested _ -> REFERRAL_CANCELLATION_REQUESTED;
            case ReferralCancelled _ -> REFERRAL_CANCELLED;
            case DeadlinePassed _ -> REFERRAL_DEADLINE_PASSED;
        };
    }

    private static PublicEventType day(CrossImmersionEvent.OfDay event) {
        return switch (event) {
            case ImmersionOffered _ -> IMMERSION_OFFERED;
            case ImmersionAmended _ -> IMMERSION_CHANGED;
            case ImmersionCancelled _ -> IMMERSION_CANCELLED;
        };
    }

    private static @Nullable PublicEventType visit(VisitEvent event) {
        return switch (event) {
            case VisitRequested _ -> VISIT_REQUESTED;
            case VisitWaitlisted _ -> VISIT_WAITLISTED;
            case PlaceOffered _ -> VISIT_PLACE_OFFERED;
            case PlaceTaken _, PlaceLapsed _ -> VISIT_PLACE_SETTLED;
            case VisitAgreedByHost _, VisitAgreedByEmployer _ -> VISIT_AGREED;
            case VisitDeclined _ -> VISIT_DECLINED;
            case VisitWithdrawn _ -> VISIT_WITHDRAWN;
            case VisitLapsed _ -> VISIT_LAPSED;
            case VisitHeld _ -> VISIT_HELD;
            case VisitorAbsent _ -> VISIT_MISSED;
            case VisitReported _ -> VISIT_REPORTED;
            case RoleCorrectionProposed _ -> VISIT_CORRECTION_PROPOSED;
            case RoleCorrectionAccepted _, RoleCorrectionRefused _ -> VISIT_CORRECTION_SETTLED;
            case ImmersionDeadlinePassed _ -> null;
        };
    }

    private static @Nullable PublicEventType timetable(TimetableEvent event) {
        return switch (event) {
            case PermanenceProposed _ -> PERMANENCE_PROPOSED;
            case PermanenceAmended _ -> PERMANENCE_CHANGED;
            case PermanenceSuspended _ -> PERMANENCE_SUSPENDED;
            case PermanenceResumed _ -> PERMANENCE_RESUMED;
            case PermanenceEnded _ -> PERMANENCE_ENDED;
            case SessionCancelled _ -> PERMANENCE_SESSION_CANCELLED;
            case SessionHeld _ -> PERMANENCE_SESSION_HELD;
            case AttendanceDue _ -> null;
        };
    }

    private static PublicEventType holder(HolderEvent event) {
        return switch (event) {
            case HolderInvited _ -> PERMANENCE_HOLDER_INVITED;
            case HolderAgreed _ -> PERMANENCE_HOLDER_AGREED;
            case HolderDeclined _ -> PERMANENCE_HOLDER_DECLINED;
            case HolderLeft _ -> PERMANENCE_HOLDER_LEFT;
            case PresenceConfirmed _ -> PERMANENCE_PRESENCE_CONFIRMED;
            case AbsenceDeclared _ -> PERMANENCE_ABSENCE_DECLARED;
            case SubstituteFound _ -> PERMANENCE_SUBSTITUTE_FOUND;
        };
    }

    private static @Nullable PublicEventType appointment(AppointmentEvent event) {
        return switch (event) {
            case AppointmentBooked _ -> APPOINTMENT_BOOKED;
            case AppointmentMoved _ -> APPOINTMENT_MOVED;
            case AppointmentCancelled _ -> APPOINTMENT_CANCELLED;
            case AppointmentKept _ -> APPOINTMENT_KEPT;
            case AppointmentMissed _ -> APPOINTMENT_MISSED;
            case AppointmentReminded _ -> null;
        };
    }

    private static @Nullable PublicEventType plan(GatheringPlanEvent event) {
        return switch (event) {
            case GatheringPlanned _ -> GATHERING_PLANNED;
            case GatheringAmended _ -> GATHERING_CHANGED;
            case GatheringMoved _ -> GATHERING_MOVED;
            case GatheringCancelled _ -> GATHERING_CANCELLED;
            case GatheringHeld _ -> GATHERING_HELD;
            case GatheringDeadlinePassed _ -> null;
        };
    }

    private static PublicEventType invitation(InvitationEvent event) {
        return switch (event) {
            case StructureInvited _, InvitationWithdrawn _ -> GATHERING_INVITED;
            case InvitationAccepted _, InvitationDeclined _ -> GATHERING_ANSWERED;
        };
    }

    private static @Nullable PublicEventType enrolment(EnrolmentEvent event) {
        return switch (event) {
            case PersonEnrolled _ -> ENROLMENT_MADE;
            case PersonWaitlisted _, EnrolmentReminded _ -> null;
            case PlaceGiven _ -> ENROLMENT_PLACE_GIVEN;
            case EnrolmentCancelled _ -> ENROLMENT_CANCELLED;
            case EnrolmentKept _ -> ENROLMENT_KEPT;
            case EnrolmentMissed _ -> ENROLMENT_MISSED;
        };
    }

    private static PublicEventType minutes(MinutesEvent event) {
        return switch (event) {
            case PointAdded _, PointRemoved _, DecisionRecorded _ -> GATHERING_MINUTES_CHANGED;
            case FollowUpAgreed _, FollowUpPostponed _, FollowUpDone _, FollowUpAbandoned _ ->
                GATHERING_FOLLOW_UP_CHANGED;
        };
    }

    private static PublicEventType issue(FieldIssueEvent event) {
        return switch (event) {
            case IssueRaised _ -> FIELD_ISSUE_RAISED;
            case IssueShared _ -> FIELD_ISSUE_SHARED;
            case IssueAcknowledged _ -> FIELD_ISSUE_ACKNOWLEDGED;
            case IssuePassedOn _ -> FIELD_ISSUE_PASSED_ON;
            case IssueAnswered _ -> FIELD_ISSUE_ANSWERED;
            case IssueReopened _ -> FIELD_ISSUE_REOPENED;
            case IssueWithdrawn _ -> FIELD_ISSUE_WITHDRAWN;
        };
    }
}
