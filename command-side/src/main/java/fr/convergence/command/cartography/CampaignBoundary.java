package fr.convergence.command.cartography;

import fr.convergence.command.Boundary;
import fr.convergence.command.Boundary.Criterion;
import fr.convergence.command.cartography.CampaignCommand.AcceptCorrection;
import fr.convergence.command.cartography.CampaignCommand.AskConfirmation;
import fr.convergence.command.cartography.CampaignCommand.CloseCampaign;
import fr.convergence.command.cartography.CampaignCommand.ConfirmThroughLink;
import fr.convergence.command.cartography.CampaignCommand.OpenCampaign;
import fr.convergence.command.cartography.CampaignCommand.OpenLink;
import fr.convergence.command.cartography.CampaignCommand.ProposeCorrection;
import fr.convergence.command.cartography.CampaignCommand.RecordAnswer;
import fr.convergence.command.cartography.CampaignCommand.RefuseCorrection;
import fr.convergence.command.cartography.CampaignCommand.RevokeLink;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.cartography.CampaignEvent;
import fr.convergence.kernel.cartography.CampaignEvent.CampaignClosed;
import fr.convergence.kernel.cartography.CampaignEvent.CampaignOpened;
import fr.convergence.kernel.cartography.CampaignEvent.ConfirmationAnswered;
import fr.convergence.kernel.cartography.CampaignEvent.ConfirmationAsked;
import fr.convergence.kernel.cartography.CampaignEvent.LinkRevoked;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceCorrected;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceReported;
import fr.convergence.kernel.cartography.StructureEvent.StructureConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceDetached;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each command on a campaign depends on. What one structure answers does not disturb the others: a link depends on the
 * campaign's beginning and end, and on what happened to that link.
 */
final class CampaignBoundary {

    private CampaignBoundary() {}

    static Boundary of(CampaignCommand command) {
        Boundary life = life(command.campaignId());
        return switch (command) {
            case OpenCampaign it -> existences(life, it.structures());
            case AskConfirmation it -> existences(life.or(requests(it.campaignId())), it.structures());
            case RecordAnswer it -> confirmation(life.or(answers(it.campaignId(), it.structureId())), it.structureId());
            case AcceptCorrection it -> withPlace(life.or(proposal(it.proposalId())), it.structureId(), it.placeId());
            case RefuseCorrection it -> life.or(proposal(it.proposalId()));
            case RevokeLink it -> life.or(link(it.linkId()));
            case CloseCampaign _ -> life;
            case OpenLink it -> life.or(link(it.linkId())).or(StructureBoundary.existence(it.structureId()));
            case ConfirmThroughLink it ->
                confirmation(
                        life.or(link(it.linkId())).or(answers(it.campaignId(), it.structureId())), it.structureId());
            case ProposeCorrection it ->
                withPlace(
                        life.or(link(it.linkId())).or(proposals(it.campaignId(), it.structureId())),
                        it.structureId(),
                        it.placeId());
        };
    }

    private static Boundary life(String campaignId) {
        return Boundary.of("campaign", campaignId, CampaignOpened.class, CampaignClosed.class);
    }

    private static Boundary requests(String campaignId) {
        return Boundary.of(
                "campaign", campaignId, ConfirmationAsked.class, ConfirmationAnswered.class, LinkRevoked.class);
    }

    private static Boundary link(String linkId) {
        return Boundary.of("link", linkId, CampaignEvent.class);
    }

    private static Boundary proposal(String proposalId) {
        return Boundary.of("proposal", proposalId, CampaignEvent.class);
    }

    private static Boundary answers(String campaignId, String structureId) {
        return new Boundary(List.of(new Criterion(
                Tags.of("campaign", campaignId).and("structure", structureId), Set.of(ConfirmationAnswered.class))));
    }

    /** Everything the structure's corrections in the campaign came to. */
    private static Boundary proposals(String campaignId, String structureId) {
        return new Boundary(
                List.of(new Criterion(Tags.of("campaign", campaignId).and("structure", structureId), Set.of())));
    }

    private static Boundary confirmation(Boundary boundary, String structureId) {
        return boundary.or(StructureBoundary.existence(structureId))
                .or(Boundary.of("structure", structureId, StructureConfirmed.class));
    }

    private static Boundary existences(Boundary boundary, List<String> structures) {
        Boundary all = boundary;
        for (String structure : structures) {
            all = all.or(StructureBoundary.existence(structure));
        }
        return all;
    }

    private static Boundary withPlace(Boundary boundary, String structureId, @Nullable String placeId) {
        Boundary structure = boundary.or(StructureBoundary.existence(structureId));
        if (placeId == null) {
            return structure;
        }
        Criterion desk = new Criterion(
                Tags.of("structure", structureId).and("place", placeId),
                Set.of(StructurePlaceAttached.class, StructurePlaceDetached.class));
        return structure
                .or(new Boundary(List.of(desk)))
                .or(Boundary.of(
                        "place",
                        placeId,
                        PlaceRegistered.class,
                        PlaceReported.class,
                        PlaceCorrected.class,
                        PlaceClosed.class));
    }
}
