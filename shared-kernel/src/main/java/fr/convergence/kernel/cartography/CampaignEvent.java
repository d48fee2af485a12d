package fr.convergence.kernel.cartography;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.Upcast;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a confirmation campaign, in which structures are asked whether their records are right.
 *
 * <p>A link is known by its identifier alone: neither what opens it nor the address it is sent to is recorded. {@code details}
 * and {@code placeDetails} map the names of {@link StructureField} and {@link PlaceField} to values, as in
 * {@link StructureEvent}.
 */
@InFrench("campagne de confirmation")
public sealed interface CampaignEvent extends DomainEvent {

    /** How what earlier versions stored becomes today's events: every form is still that of its first version. */
    List<Upcast> EARLIER_FORMS = List.of();

    /** The campaign's own identifier, a UUID. */
    String campaignId();

    /**
     * The coordination of a department chose the structures it will ask.
     *
     * @param deadline the last day on which answers are taken
     */
    @Stored(name = "campaign-opened")
    @InFrench("campagne ouverte")
    record CampaignOpened(
            String campaignId, String department, String name, List<String> structures, LocalDate deadline)
            implements CampaignEvent {}

    /**
     * A structure is to be asked.
     *
     * @param linkId names the link it answers by; null on the telephone and on paper
     * @param answerBy the last day on which its answer is taken
     */
    @Stored(name = "confirmation-asked")
    @InFrench("confirmation demandée")
    record ConfirmationAsked(
            String campaignId,
            String structureId,
            String department,
            ContactChannel channel,
            @Nullable String linkId,
            LocalDate answerBy)
            implements CampaignEvent {}

    /** Somebody, or a program that looks at mail, opened a link; told at most once a day. */
    @Stored(name = "link-opened")
    @InFrench("lien ouvert")
    record LinkOpened(String campaignId, String structureId, String linkId, LocalDate openedOn)
            implements CampaignEvent {}

    /**
     * A structure answered; what follows for its record is told of the structure.
     *
     * @param linkId the link it answered by, or null
     */
    @Stored(name = "confirmation-answered")
    @InFrench("réponse à la demande de confirmation")
    record ConfirmationAnswered(
            String campaignId,
            String structureId,
            ContactChannel channel,
            @Nullable String linkId,
            CampaignAnswer answer,
            LocalDate answeredOn)
            implements CampaignEvent {}

    /**
     * Through a link, somebody said that the record should say otherwise; its coordination is to judge.
     *
     * @param placeId the place whose address is spoken of, or null
     */
    @Stored(name = "correction-proposed")
    @InFrench("correction proposée")
    record CorrectionProposed(
            String campaignId,
            String structureId,
            String linkId,
            String proposalId,
            Map<String, List<String>> details,
            @Nullable String placeId,
            Map<String, List<String>> placeDetails,
            LocalDate proposedOn)
            implements CampaignEvent {}

    /** The coordination took a proposed correction up. */
    @Stored(name = "correction-accepted")
    @InFrench("correction acceptée")
    record CorrectionAccepted(String campaignId, String structureId, String proposalId) implements CampaignEvent {}

    /** The coordination did not take a proposed correction up. */
    @Stored(name = "correction-refused")
    @InFrench("correction refusée")
    record CorrectionRefused(String campaignId, String structureId, String proposalId, ProposalRefusal reason)
            implements CampaignEvent {}

    /** A link opens nothing any more. */
    @Stored(name = "link-revoked")
    @InFrench("lien révoqué")
    record LinkRevoked(String campaignId, String structureId, String linkId) implements CampaignEvent {}

    /** No answer is taken any more. */
    @Stored(name = "campaign-closed")
    @InFrench("campagne close")
    record CampaignClosed(String campaignId) implements CampaignEvent {}

    @Override
    default Tags.Tag entity() {
        return new Tags.Tag("campaign", campaignId());
    }

    @Override
    default Tags tags() {
        Tags campaign = new Tags(List.of(entity()));
        return switch (this) {
            case CampaignOpened _, CampaignClosed _ -> campaign;
            case ConfirmationAsked event -> link(campaign, event.structureId(), event.linkId());
            case LinkOpened event -> link(campaign, event.structureId(), event.linkId());
            case ConfirmationAnswered event -> link(campaign, event.structureId(), event.linkId());
            case CorrectionProposed event ->
                link(campaign, event.structureId(), event.linkId()).and("proposal", event.proposalId());
            case CorrectionAccepted event ->
                campaign.and("structure", event.structureId()).and("proposal", event.proposalId());
            case CorrectionRefused event ->
                campaign.and("structure", event.structureId()).and("proposal", event.proposalId());
            case LinkRevoked event -> link(campaign, event.structureId(), event.linkId());
        };
    }

    private static Tags link(Tags campaign, String structureId, @Nullable String linkId) {
        Tags structure = campaign.and("structure", structureId);
        return linkId == null ? structure : structure.and("link", linkId);
    }
}
