package fr.convergence.kernel;

import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.CampaignAnswer;
import fr.convergence.kernel.cartography.CampaignEvent.CampaignClosed;
import fr.convergence.kernel.cartography.CampaignEvent.CampaignOpened;
import fr.convergence.kernel.cartography.CampaignEvent.ConfirmationAnswered;
import fr.convergence.kernel.cartography.CampaignEvent.ConfirmationAsked;
import fr.convergence.kernel.cartography.CampaignEvent.CorrectionAccepted;
import fr.convergence.kernel.cartography.CampaignEvent.CorrectionProposed;
import fr.convergence.kernel.cartography.CampaignEvent.CorrectionRefused;
import fr.convergence.kernel.cartography.CampaignEvent.LinkOpened;
import fr.convergence.kernel.cartography.CampaignEvent.LinkRevoked;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.ContactChannel;
import fr.convergence.kernel.cartography.ErrorReportDismissal;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReportAccepted;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReportDismissed;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReported;
import fr.convergence.kernel.cartography.HabilitationEnding;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationConfirmed;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationDeclared;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationEnded;
import fr.convergence.kernel.cartography.HabilitationKind;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelPublished;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelRevised;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelWithdrawn;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentConfirmed;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentCorrected;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentDeclared;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentWithdrawn;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipAmended;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipConfirmed;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipDeclared;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipEnded;
import fr.convergence.kernel.cartography.PartnershipKind;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceConfirmed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceCorrected;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceReported;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRoomsDeclared;
import fr.convergence.kernel.cartography.PostClosure;
import fr.convergence.kernel.cartography.PostEvent.PostClosed;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.cartography.PostEvent.PostRenamed;
import fr.convergence.kernel.cartography.PostEvent.PostShared;
import fr.convergence.kernel.cartography.PostEvent.PostUnshared;
import fr.convergence.kernel.cartography.ProposalRefusal;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.SourceFormat;
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
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.SuspensionReason;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.AgreementForm;
import fr.convergence.kernel.referral.Autonomy;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
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
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.OverrideReason;
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
import fr.convergence.kernel.referral.ReferralDeadline;
import fr.convergence.kernel.referral.ReferralEvent.AgreementRecorded;
import fr.convergence.kernel.referral.ReferralEvent.AgreementWithdrawn;
import fr.convergence.kernel.referral.ReferralEvent.NeedStated;
import fr.convergence.kernel.referral.ReferralEvent.ReferralAbandoned;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import fr.convergence.kernel.referral.ReferralEvent.SituationAssessed;
import fr.convergence.kernel.referral.ReferralLinkEvent.IdentityCodeConfirmed;
import fr.convergence.kernel.referral.ReferralLinkEvent.IdentityCodeIssued;
import fr.convergence.kernel.referral.ReferralLinkEvent.LinkRenewalRequested;
import fr.convergence.kernel.referral.ReferralLinkEvent.ReferralLinkIssued;
import fr.convergence.kernel.referral.ReferralLinkEvent.ReferralLinkOpened;
import fr.convergence.kernel.referral.ReferralLinkEvent.ReferralLinkRevoked;
import fr.convergence.kernel.referral.RelayChannel;
import fr.convergence.kernel.referral.RelayResult;
import fr.convergence.kernel.referral.ReopenReason;
import fr.convergence.kernel.referral.Satisfaction;
import fr.convergence.kernel.referral.Urgency;
import fr.convergence.kernel.referral.WithdrawReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One event of every kind, as the field would cause it. */
final class EventSamples {

    private static final String STRUCTURE = "3f6b8c1e-52b1-4f0e-9f55-0d0a7b1f6a10";
    private static final String PLACE = "8a1d4a52-6f0c-4a8e-8b37-2f1f5d1e7c21";
    private static final String OFFER = "c2b7e9d4-1c1e-4d0f-a6c3-5e8f9a0b3d32";
    private static final String PARTNERSHIP = "5b1f0c57-3a35-4a7f-9a0e-6a4c9d2e1f43";
    private static final String PARTNER = "d41d8cd9-8f00-4204-a980-0998ecf8427e";
    private static final String HABILITATION = "9bf31c7f-f062-436a-96d3-c8bd1f8f2ff3";
    private static final String POST = "c20ad4d7-6fe9-4759-aa27-a0c99bff6710";
    private static final String CAMPAIGN = "1679091c-5a88-4faf-8fb5-e6087eb1b2dc";
    private static final String LINK = "e4da3b7f-bbce-4345-9777-2b0674a318d5";
    private static final String PROPOSAL = "a87ff679-a2f3-471d-9181-a67b7542122c";
    private static final String MODEL = "0cc175b9-c0f1-46b6-8831-c399e2697726";
    private static final String REFERENT = "9bf31c7f-f062-436a-96d3-c8bd1f8f2ff3";
    private static final String REPORT = "1f0e3dad-9990-4345-b743-9f8ffabdffc4";
    private static final String REPORTER = "98f13708-2101-5c4c-8569-7d9f2b8a1f3a";
    private static final String SOURCE_ID = "mediation-numerique-49--anjou-031";
    private static final String REFERRAL = "45c48cce-2e2d-4fbd-8a1a-fc51c7c6ad26";
    private static final String NEXT = "d3d94468-02a4-4259-b55d-38e6d163e820";
    private static final String PERSON = "6512bd43-d9ca-46e0-9c99-0b0a82652dca";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final SourceFormat LIST = SourceFormat.LIEUX_MEDIATION_NUMERIQUE;

    private static final List<DomainEvent> OF_RECORDS_AND_REFERRALS = List.of(
            new StructureRegistered(
                    STRUCTURE,
                    Map.of(
                            "NAME", List.of("Médiathèque de Sèvremoine"),
                            "COMMUNE", List.of("49301"),
                            "KINDS", List.of("BIB", "MUNI"))),
            new StructureReported(
                    STRUCTURE,
                    LIST,
                    SOURCE_ID,
                    DAY,
                    Map.of(
                            "PHONE", List.of("+33241000000"),
                            "OPENING_HOURS", List.of("Mo-Fr 09:00-12:00,14:00-17:30"),
                            "WEBSITES", List.of())),
            new StructureNoLongerReported(STRUCTURE, SourceFormat.FRANCE_SERVICES, "france-services--1342", DAY),
            new StructureCorrected(STRUCTURE, Map.of("CONSTRAINTS", List.of("Fermé le lundi")), List.of("PHONE")),
            new StructureConfirmed(STRUCTURE, DAY),
            new StructurePlaceAttached(STRUCTURE, PLACE),
            new StructurePlaceDetached(STRUCTURE, PLACE),
            new StructureCapacityDeclared(STRUCTURE, CapacityStatus.WAITLIST, DAY, DAY.plusMonths(1)),
            new StructureSuspended(STRUCTURE, SuspensionReason.PREMISES_UNAVAILABLE, null),
            new StructureResumed(STRUCTURE),
            new StructureClosed(STRUCTURE, ClosureReason.CEASED),
            new StructureMerged(STRUCTURE, PARTNER, List.of(Resemblance.SAME_NAME, Resemblance.SAME_SPOT)),
            new StructureMergeUndone(STRUCTURE, PARTNER),
            new StructureSplitOff(PARTNER, STRUCTURE),
            new OfferPublished(
                    STRUCTURE,
                    OFFER,
                    OfferLevel.INFORMAL,
                    Map.of("THEME", List.of("EVERYDAY_DIGITAL_TOOLS"), "MODES", List.of("INFORM", "DO_WITH"))),
            new OfferReported(
                    STRUCTURE,
                    OFFER,
                    OfferLevel.NATIONAL_OFFICIAL,
                    SourceFormat.FRANCE_SERVICES,
                    "france-services--1342",
                    DAY,
                    Map.of("THEME", List.of("ADMINISTRATIVE_PROCEDURES"), "OPERATORS", List.of("cnaf", "la-poste"))),
            new OfferNoLongerReported(STRUCTURE, OFFER, SourceFormat.FRANCE_SERVICES, SOURCE_ID, DAY),
            new OfferCorrected(STRUCTURE, OFFER, Map.of("FEES", List.of("FREE")), List.of("ZONE")),
            new OfferConfirmed(STRUCTURE, OFFER, DAY),
            new OfferWithdrawn(STRUCTURE, OFFER),
            new PlaceRegistered(PLACE, Map.of("NAME", List.of("Hôtel de ville"), "COMMUNE", List.of("49007"))),
            new PlaceReported(
                    PLACE,
                    LIST,
                    SOURCE_ID,
                    DAY,
                    Map.of("LATITUDE", List.of("47.4711"), "LONGITUDE", List.of("-0.5518"), "ADDRESS", List.of())),
            new PlaceCorrected(PLACE, Map.of("ADDRESS", List.of("Boulevard de la Résistance")), List.of()),
            new PlaceConfirmed(PLACE, DAY),
            new PlaceRoomsDeclared(PLACE, 2),
            new PlaceClosed(PLACE, ClosureReason.LEFT_NETWORK),
            new PartnershipDeclared(
                    PARTNERSHIP,
                    STRUCTURE,
                    PARTNER,
                    null,
                    PartnershipKind.CONVENTION,
                    Map.of("SUBJECT", List.of("Un atelier par mois au CCAS"), "SINCE", List.of("2025-01-01"))),
            new PartnershipAmended(PARTNERSHIP, STRUCTURE, PARTNER, null, Map.of("UNTIL", List.of("2027-12-31"))),
            new PartnershipConfirmed(PARTNERSHIP, STRUCTURE, null, "cnaf", DAY),
            new PartnershipEnded(PARTNERSHIP, STRUCTURE, null, "cnaf", DAY),
            new HabilitationDeclared(
                    HABILITATION,
                    STRUCTURE,
                    HabilitationKind.AIDANTS_CONNECT,
                    DAY,
                    DAY.plusYears(1),
                    "Convention 2026-118"),
            new HabilitationConfirmed(HABILITATION, STRUCTURE, DAY),
            new HabilitationEnded(HABILITATION, STRUCTURE, HabilitationEnding.NOT_RENEWED, DAY.plusYears(1)),
            new PostOpened(POST, List.of(STRUCTURE), "CN n° 2", DAY),
            new PostRenamed(POST, List.of(STRUCTURE), "CN itinérant"),
            new PostShared(POST, List.of(STRUCTURE, PARTNER)),
            new PostUnshared(POST, List.of(STRUCTURE), PARTNER),
            new PostClosed(POST, List.of(STRUCTURE), PostClosure.CONTRACT_ENDED, DAY.plusYears(1)),
            new CampaignOpened(CAMPAIGN, "49", "Fiches d'avant 2022", List.of(STRUCTURE, PARTNER), DAY.plusMonths(1)),
            new ConfirmationAsked(CAMPAIGN, STRUCTURE, "49", ContactChannel.EMAIL, LINK, DAY.plusMonths(1)),
            new LinkOpened(CAMPAIGN, STRUCTURE, LINK, DAY),
            new ConfirmationAnswered(CAMPAIGN, STRUCTURE, ContactChannel.PHONE, null, CampaignAnswer.CORRECTED, DAY),
            new CorrectionProposed(
                    CAMPAIGN,
                    STRUCTURE,
                    LINK,
                    PROPOSAL,
                    Map.of("PHONE", List.of("+33241000001")),
                    PLACE,
                    Map.of("ADDRESS_COMPLEMENT", List.of("Entrée par la cour")),
                    DAY),
            new CorrectionAccepted(CAMPAIGN, STRUCTURE, PROPOSAL),
            new CorrectionRefused(CAMPAIGN, STRUCTURE, PROPOSAL, ProposalRefusal.NOT_VERIFIED),
            new LinkRevoked(CAMPAIGN, STRUCTURE, LINK),
            new CampaignClosed(CAMPAIGN),
            new OfferModelPublished(
                    MODEL,
                    Map.of("NAME", List.of("Offre France services"), "SOURCE_NAME", List.of("Charte nationale")),
                    Map.of("THEME", List.of("ADMINISTRATIVE_PROCEDURES"), "OPERATORS", List.of("cnaf", "dgfip")),
                    Map.of("dgfip", List.of("Déclarer ses revenus"))),
            new OfferModelRevised(
                    MODEL,
                    2,
                    Map.of(
                            "NAME", List.of("Offre France services"),
                            "SOURCE_NAME", List.of("Charte nationale"),
                            "VALID_FROM", List.of("2026-01-01")),
                    Map.of("THEME", List.of("ADMINISTRATIVE_PROCEDURES"), "OPERATORS", List.of("cnaf")),
                    Map.of()),
            new OfferModelWithdrawn(MODEL, DAY),
            new OperatorReferentDeclared(
                    REFERENT,
                    "49",
                    "cnaf",
                    Map.of("SERVICE", List.of("Pôle partenaires"), "PHONES", List.of("+33241000000"))),
            new OperatorReferentCorrected(REFERENT, "49", "cnaf", Map.of("NOTE", List.of("Le matin"))),
            new OperatorReferentConfirmed(REFERENT, "49", "cnaf", DAY),
            new OperatorReferentWithdrawn(REFERENT, "49", "cnaf", DAY),
            new ErrorReported(
                    REPORT,
                    STRUCTURE,
                    "49",
                    null,
                    StructureField.PHONE,
                    "Le standard a changé de numéro",
                    Map.of("PHONE", List.of("+33241000001")),
                    REPORTER,
                    Role.MEDIATOR,
                    PARTNER,
                    DAY),
            new ErrorReportAccepted(REPORT, STRUCTURE, DAY),
            new ErrorReportDismissed(REPORT, STRUCTURE, ErrorReportDismissal.NOT_VERIFIED, DAY),
            new ReferralDrafted(NEXT, PERSON, PARTNER, "49", REFERRAL, ChainLink.REDIRECTION),
            new NeedStated(
                    REFERRAL,
                    PERSON,
                    STRUCTURE,
                    Theme.ADMINISTRATIVE_PROCEDURES,
                    "Demande de prime d'activité",
                    "cnaf",
                    InterventionLevel.LEVEL_1,
                    SupportMode.DO_WITH),
            new SituationAssessed(
                    REFERRAL,
                    PERSON,
                    STRUCTURE,
                    Autonomy.PARTLY_AUTONOMOUS_WILLING,
                    null,
                    Urgency.ORDINARY,
                    false,
                    List.of(Equipment.PHONE),
                    Mobility.NEARBY_ONLY,
                    ContactPreference.THROUGH_REFERRER,
                    true,
                    false,
                    true,
                    null),
            new AgreementRecorded(REFERRAL, PERSON, STRUCTURE, AgreementForm.SPOKEN, DAY),
            new AgreementWithdrawn(REFERRAL, PERSON, STRUCTURE, DAY),
            new ReferralAbandoned(REFERRAL, PERSON, STRUCTURE),
            new MismatchOverridden(
                    REFERRAL,
                    PERSON,
                    STRUCTURE,
                    PARTNER,
                    List.of(Mismatch.OUT_OF_ZONE),
                    OverrideReason.AGREED_WITH_RECEIVER),
            new ReferralSent(REFERRAL, PERSON, STRUCTURE, PARTNER, "49", List.of(NationalNetwork.FRANCE_SERVICES)),
            new CallRecorded(REFERRAL, PERSON, STRUCTURE, PARTNER, CallResult.TAKEN_OVER, DAY),
            new ReferralReceived(REFERRAL, PERSON, STRUCTURE, PARTNER),
            new ReviewStarted(REFERRAL, PERSON, STRUCTURE, PARTNER),
            new ReferralAccepted(REFERRAL, PERSON, STRUCTURE, PARTNER),
            new ReferralDeclined(
                    REFERRAL,
                    PERSON,
                    STRUCTURE,
                    PARTNER,
                    List.of(DeclineReason.OUT_OF_SCOPE, DeclineReason.NOT_ENOUGH_TOLD)),
            new ReferralRedirected(
                    REFERRAL,
                    PERSON,
                    STRUCTURE,
                    PARTNER,
                    "c81e728d-9d4c-4f63-af06-7f89cc14862c",
                    NEXT,
                    DeclineReason.OUT_OF_ZONE),
            new ReferralWithdrawn(REFERRAL, PERSON, STRUCTURE, PARTNER, WithdrawReason.SOLVED_MEANWHILE),
            new ReferralExpired(REFERRAL, PERSON, STRUCTURE, PARTNER),
            new WorkStarted(REFERRAL, PERSON, STRUCTURE, PARTNER),
            new ContactRecorded(
                    REFERRAL, PERSON, STRUCTURE, PARTNER, ContactPreference.PHONE, ContactResult.APPOINTMENT_MADE, DAY),
            new NeedRelayed(REFERRAL, PERSON, STRUCTURE, PARTNER, "cnaf", RelayChannel.OPERATOR_REFERENT, DAY),
            new RelayAnswered(REFERRAL, PERSON, STRUCTURE, PARTNER, "cnaf", RelayResult.TREATED, DAY),
            new WorkHeld(REFERRAL, PERSON, STRUCTURE, PARTNER, HoldReason.DOCUMENT, DAY),
            new WorkResumed(REFERRAL, PERSON, STRUCTURE, PARTNER),
            new ReferralClosed(
                    REFERRAL,
                    PERSON,
                    STRUCTURE,
                    PARTNER,
                    Outcome.RESOLVED,
                    Satisfaction.SATISFIED,
                    Autonomy.AUTONOMOUS,
                    DAY),
            new OutcomeConfirmed(REFERRAL, PERSON, STRUCTURE, PARTNER),
            new ReferralReopened(REFERRAL, PERSON, STRUCTURE, PARTNER, ReopenReason.PERSON_CAME_BACK),
            new CancellationRequested(REFERRAL, PERSON, STRUCTURE, PARTNER, WithdrawReason.PERSON_CHANGED_MIND),
            new ReferralCancelled(REFERRAL, PERSON, STRUCTURE, PARTNER),
            new DeadlinePassed(
                    REFERRAL,
                    PERSON,
                    STRUCTURE,
                    PARTNER,
                    ReferralDeadline.REMINDER,
                    Instant.parse("2026-03-19T08:00:00Z")),
            new ReferralLinkIssued(REFERRAL, PERSON, STRUCTURE, PARTNER, LINK, DAY),
            new LinkRenewalRequested(REFERRAL, PERSON, STRUCTURE, PARTNER),
            new ReferralLinkRevoked(REFERRAL, PERSON, STRUCTURE, PARTNER, LINK),
            new ReferralLinkOpened(REFERRAL, PERSON, STRUCTURE, PARTNER, LINK, DAY),
            new IdentityCodeIssued(REFERRAL, PERSON, STRUCTURE, PARTNER, LINK),
            new IdentityCodeConfirmed(REFERRAL, PERSON, STRUCTURE, PARTNER, LINK),
            new BeneficiaryErased(PERSON, List.of(REFERRAL, NEXT), ErasureReason.RETENTION));

    static final List<DomainEvent> ALL = Stream.of(
                    OF_RECORDS_AND_REFERRALS,
                    ImmersionSamples.ALL,
                    PermanenceSamples.ALL,
                    CalendarFeedSamples.ALL,
                    OutsideCalendarSamples.ALL,
                    WebhookSamples.ALL,
                    MembershipSamples.ALL,
                    GatheringSamples.ALL)
            .flatMap(List::stream)
            .toList();

    /** What the approved form of each earlier version is read as today. */
    static final Map<EventCatalog.Type, DomainEvent> EARLIER = earlier();

    private static Map<EventCatalog.Type, DomainEvent> earlier() {
        Map<EventCatalog.Type, DomainEvent> earlier = new HashMap<>(MembershipSamples.EARLIER);
        earlier.put(
                new EventCatalog.Type("offer-no-longer-reported", 1),
                new OfferNoLongerReported(STRUCTURE, OFFER, null, SOURCE_ID, DAY));
        return Map.copyOf(earlier);
    }

    private EventSamples() {}
}
