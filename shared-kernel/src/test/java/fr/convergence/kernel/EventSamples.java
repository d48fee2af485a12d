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
import fr.convergence.kernel.cartography.SuspensionReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final SourceFormat LIST = SourceFormat.LIEUX_MEDIATION_NUMERIQUE;

    static final List<DomainEvent> ALL = List.of(
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
            new ErrorReportDismissed(REPORT, STRUCTURE, ErrorReportDismissal.NOT_VERIFIED, DAY));

    /** What the approved form of each earlier version is read as today. */
    static final Map<EventCatalog.Type, DomainEvent> EARLIER = Map.of(
            new EventCatalog.Type("offer-no-longer-reported", 1),
            new OfferNoLongerReported(STRUCTURE, OFFER, null, SOURCE_ID, DAY));

    private EventSamples() {}
}
