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
import java.util.List;

/** The vocabularies that fields and filters of the cartography use. */
enum VocabularyName {
    ACCESS_MODE(AccessMode.values()),
    ACCOMPANIMENT_MODE(AccompanimentMode.values()),
    CAMPAIGN_ANSWER(CampaignAnswer.values()),
    CAPACITY_STATUS(CapacityStatus.values()),
    CLOSURE_REASON(ClosureReason.values()),
    CONTACT_CHANNEL(ContactChannel.values()),
    ERROR_REPORT_DISMISSAL(ErrorReportDismissal.values()),
    FEE(Fee.values()),
    FRESHNESS(Freshness.values()),
    HABILITATION_ENDING(HabilitationEnding.values()),
    HABILITATION_KIND(HabilitationKind.values()),
    INTERVENTION_LEVEL(InterventionLevel.values()),
    ITINERANCE(Itinerance.values()),
    NATIONAL_NETWORK(NationalNetwork.values()),
    OFFER_FIELD(OfferField.values()),
    OFFER_LEVEL(OfferLevel.values()),
    OFFER_MODEL_FIELD(OfferModelField.values()),
    OPERATOR_REFERENT_FIELD(OperatorReferentField.values()),
    PARTNERSHIP_FIELD(PartnershipField.values()),
    PARTNERSHIP_KIND(PartnershipKind.values()),
    PERSONAL_DATA_HANDLING(PersonalDataHandling.values()),
    PLACE_FIELD(PlaceField.values()),
    POST_CLOSURE(PostClosure.values()),
    PROPOSAL_REFUSAL(ProposalRefusal.values()),
    PUBLIC(Public.values()),
    QUALITY_CRITERION(QualityCriterion.values()),
    RESEMBLANCE(Resemblance.values()),
    ROLE(Role.values()),
    SOURCE_FORMAT(SourceFormat.values()),
    SPECIAL_SUPPORT(SpecialSupport.values()),
    STRUCTURE_FIELD(StructureField.values()),
    STRUCTURE_KIND(StructureKind.values()),
    STRUCTURE_STATUS(StructureStatus.values()),
    SUPPORT_MODE(SupportMode.values()),
    SUSPENSION_REASON(SuspensionReason.values()),
    THEME(Theme.values()),
    TRAINING_LABEL(TrainingLabel.values()),
    UPDATE_RHYTHM(UpdateRhythm.values());

    private final List<Coded> inOrder;

    VocabularyName(Coded[] values) {
        this.inOrder = List.of(values);
    }

    /** In the vocabulary's own order. */
    List<Coded> inOrder() {
        return inOrder;
    }
}
