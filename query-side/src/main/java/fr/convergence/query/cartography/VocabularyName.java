package fr.convergence.query.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.AccessMode;
import fr.convergence.kernel.cartography.AccompanimentMode;
import fr.convergence.kernel.cartography.CampaignAnswer;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.ContactChannel;
import fr.convergence.kernel.cartography.ErrorReportDismissal;
import fr.convergence.kernel.cartography.Fee;
import fr.convergence.kernel.cartography.HabilitationEnding;
import fr.convergence.kernel.cartography.HabilitationKind;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.Itinerance;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.OfferModelField;
import fr.convergence.kernel.cartography.OperatorReferentField;
import fr.convergence.kernel.cartography.PartnershipField;
import fr.convergence.kernel.cartography.PartnershipKind;
import fr.convergence.kernel.cartography.PersonalDataHandling;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.PostClosure;
import fr.convergence.kernel.cartography.ProposalRefusal;
import fr.convergence.kernel.cartography.Public;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.SpecialSupport;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.StructureKind;
import fr.convergence.kernel.cartography.StructureStatus;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.SuspensionReason;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.cartography.TrainingLabel;
import fr.convergence.kernel.cartography.UpdateRhythm;
import fr.convergence.kernel.crossimmersion.ImmersionCancelReason;
import fr.convergence.kernel.crossimmersion.ImmersionDeadline;
import fr.convergence.kernel.crossimmersion.LearnedPoint;
import fr.convergence.kernel.crossimmersion.ReportSide;
import fr.convergence.kernel.crossimmersion.VisitDeclineReason;
import fr.convergence.kernel.crossimmersion.VisitStatus;
import fr.convergence.kernel.crossimmersion.VisitWithdrawReason;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import fr.convergence.kernel.feed.PublicEventType;
import fr.convergence.kernel.feed.PublicSubject;
import fr.convergence.kernel.gathering.EnrolmentCancelReason;
import fr.convergence.kernel.gathering.FollowUpAbandonment;
import fr.convergence.kernel.gathering.GatheringCancelReason;
import fr.convergence.kernel.gathering.GatheringDeadline;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.gathering.InvitationRefusal;
import fr.convergence.kernel.gathering.IssueAddressee;
import fr.convergence.kernel.gathering.IssueTopic;
import fr.convergence.kernel.gathering.IssueWithdrawal;
import fr.convergence.kernel.gathering.TrainingTopic;
import fr.convergence.kernel.jointpermanence.AbsenceReason;
import fr.convergence.kernel.jointpermanence.AppointmentCancelReason;
import fr.convergence.kernel.jointpermanence.AttendeeCategory;
import fr.convergence.kernel.jointpermanence.HolderRefusal;
import fr.convergence.kernel.jointpermanence.HolderTask;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.jointpermanence.PermanenceFormat;
import fr.convergence.kernel.jointpermanence.PermanencePauseReason;
import fr.convergence.kernel.jointpermanence.SessionCancelReason;
import fr.convergence.kernel.referral.AgreementForm;
import fr.convergence.kernel.referral.Autonomy;
import fr.convergence.kernel.referral.CallResult;
import fr.convergence.kernel.referral.ChainLink;
import fr.convergence.kernel.referral.ContactPreference;
import fr.convergence.kernel.referral.ContactResult;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.Equipment;
import fr.convergence.kernel.referral.ErasureReason;
import fr.convergence.kernel.referral.HoldReason;
import fr.convergence.kernel.referral.Mismatch;
import fr.convergence.kernel.referral.Mobility;
import fr.convergence.kernel.referral.NotAssessedReason;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.OverrideReason;
import fr.convergence.kernel.referral.ReferralDeadline;
import fr.convergence.kernel.referral.ReferralStatus;
import fr.convergence.kernel.referral.RelayChannel;
import fr.convergence.kernel.referral.RelayResult;
import fr.convergence.kernel.referral.ReopenReason;
import fr.convergence.kernel.referral.Satisfaction;
import fr.convergence.kernel.referral.Urgency;
import fr.convergence.kernel.referral.WithdrawReason;
import java.util.List;

/** The vocabularies that fields and filters use. */
enum VocabularyName {
    ABSENCE_REASON(AbsenceReason.values()),
    ACCESS_MODE(AccessMode.values()),
    ACCOMPANIMENT_MODE(AccompanimentMode.values()),
    AGREEMENT_FORM(AgreementForm.values()),
    APPOINTMENT_CANCEL_REASON(AppointmentCancelReason.values()),
    ATTENDEE_CATEGORY(AttendeeCategory.values()),
    AUTONOMY(Autonomy.values()),
    CALL_RESULT(CallResult.values()),
    CAMPAIGN_ANSWER(CampaignAnswer.values()),
    CAPACITY_STATUS(CapacityStatus.values()),
    CHAIN_LINK(ChainLink.values()),
    CLOSURE_REASON(ClosureReason.values()),
    CONTACT_CHANNEL(ContactChannel.values()),
    CONTACT_PREFERENCE(ContactPreference.values()),
    CONTACT_RESULT(ContactResult.values()),
    DECLINE_REASON(DeclineReason.values()),
    ENROLMENT_CANCEL_REASON(EnrolmentCancelReason.values()),
    EQUIPMENT(Equipment.values()),
    ERASURE_REASON(ErasureReason.values()),
    ERROR_REPORT_DISMISSAL(ErrorReportDismissal.values()),
    FEE(Fee.values()),
    FOLLOW_UP_ABANDONMENT(FollowUpAbandonment.values()),
    FRESHNESS(Freshness.values()),
    GATHERING_CANCEL_REASON(GatheringCancelReason.values()),
    GATHERING_DEADLINE(GatheringDeadline.values()),
    GATHERING_KIND(GatheringKind.values()),
    HABILITATION_ENDING(HabilitationEnding.values()),
    HABILITATION_KIND(HabilitationKind.values()),
    HOLDER_REFUSAL(HolderRefusal.values()),
    HOLDER_TASK(HolderTask.values()),
    HOLD_REASON(HoldReason.values()),
    IMMERSION_CANCEL_REASON(ImmersionCancelReason.values()),
    IMMERSION_DEADLINE(ImmersionDeadline.values()),
    INTERVENTION_LEVEL(InterventionLevel.values()),
    INVITATION_REFUSAL(InvitationRefusal.values()),
    ISSUE_ADDRESSEE(IssueAddressee.values()),
    ISSUE_TOPIC(IssueTopic.values()),
    ISSUE_WITHDRAWAL(IssueWithdrawal.values()),
    ITINERANCE(Itinerance.values()),
    LEARNED_POINT(LearnedPoint.values()),
    MISMATCH(Mismatch.values()),
    MOBILITY(Mobility.values()),
    NATIONAL_NETWORK(NationalNetwork.values()),
    NOT_ASSESSED_REASON(NotAssessedReason.values()),
    OFFER_FIELD(OfferField.values()),
    OFFER_LEVEL(OfferLevel.values()),
    OFFER_MODEL_FIELD(OfferModelField.values()),
    OPERATOR_REFERENT_FIELD(OperatorReferentField.values()),
    OUTCOME(Outcome.values()),
    OVERRIDE_REASON(OverrideReason.values()),
    PARTNERSHIP_FIELD(PartnershipField.values()),
    PARTNERSHIP_KIND(PartnershipKind.values()),
    PERMANENCE_ACCESS(PermanenceAccess.values()),
    PERMANENCE_FORMAT(PermanenceFormat.values()),
    PERMANENCE_PAUSE_REASON(PermanencePauseReason.values()),
    PERSONAL_DATA_HANDLING(PersonalDataHandling.values()),
    PLACE_FIELD(PlaceField.values()),
    POST_CLOSURE(PostClosure.values()),
    PROPOSAL_REFUSAL(ProposalRefusal.values()),
    PUBLIC(Public.values()),
    PUBLIC_EVENT_TYPE(PublicEventType.values()),
    PUBLIC_SUBJECT(PublicSubject.values()),
    QUALITY_CRITERION(QualityCriterion.values()),
    REFERRAL_DEADLINE(ReferralDeadline.values()),
    REFERRAL_STATUS(ReferralStatus.values()),
    RELAY_CHANNEL(RelayChannel.values()),
    RELAY_RESULT(RelayResult.values()),
    REOPEN_REASON(ReopenReason.values()),
    REPORT_SIDE(ReportSide.values()),
    RESEMBLANCE(Resemblance.values()),
    ROLE(Role.values()),
    SATISFACTION(Satisfaction.values()),
    SESSION_CANCEL_REASON(SessionCancelReason.values()),
    SOURCE_FORMAT(SourceFormat.values()),
    SPECIAL_SUPPORT(SpecialSupport.values()),
    STRUCTURE_FIELD(StructureField.values()),
    STRUCTURE_KIND(StructureKind.values()),
    STRUCTURE_STATUS(StructureStatus.values()),
    SUPPORT_MODE(SupportMode.values()),
    SUSPENSION_REASON(SuspensionReason.values()),
    THEME(Theme.values()),
    TRAINING_LABEL(TrainingLabel.values()),
    TRAINING_TOPIC(TrainingTopic.values()),
    UPDATE_RHYTHM(UpdateRhythm.values()),
    URGENCY(Urgency.values()),
    VISITOR_PROFILE(VisitorProfile.values()),
    VISIT_DECLINE_REASON(VisitDeclineReason.values()),
    VISIT_STATUS(VisitStatus.values()),
    VISIT_WITHDRAW_REASON(VisitWithdrawReason.values()),
    WITHDRAW_REASON(WithdrawReason.values());

    private final List<Coded> inOrder;

    VocabularyName(Coded[] values) {
        this.inOrder = List.of(values);
    }

    /** In the vocabulary's own order. */
    List<Coded> inOrder() {
        return inOrder;
    }
}
