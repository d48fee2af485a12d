package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.CampaignRejection.NOT_ALLOWED;
import static fr.convergence.command.cartography.CampaignRejection.PROPOSAL_OF_ANOTHER_PLACE;
import static fr.convergence.command.cartography.CampaignRejection.PROPOSAL_SETTLED;
import static fr.convergence.command.cartography.CampaignRejection.UNKNOWN_PROPOSAL;
import static fr.convergence.command.cartography.StructureRejection.STRUCTURE_CLOSED;

import fr.convergence.command.Circumstances;
import fr.convergence.command.cartography.CampaignCommand.AcceptCorrection;
import fr.convergence.command.cartography.CampaignCommand.RefuseCorrection;
import fr.convergence.command.cartography.PlaceCommand.CorrectPlace;
import fr.convergence.command.cartography.StructureCommand.CorrectStructure;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.cartography.CampaignEvent;
import fr.convergence.kernel.cartography.CampaignEvent.CorrectionAccepted;
import fr.convergence.kernel.cartography.CampaignEvent.CorrectionProposed;
import fr.convergence.kernel.cartography.CampaignEvent.CorrectionRefused;
import fr.convergence.kernel.cartography.StructureEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the coordination may make of a correction that came through a link. A link may be in anybody's hands, and a correction
 * is shown before any source: so what comes through a link is a proposal, and becomes a correction by who accepts it.
 */
final class ProposalDecisions {

    private ProposalDecisions() {}

    static List<DomainEvent> accept(CampaignScene now, AcceptCorrection command, Circumstances circumstances) {
        Campaign.Proposal proposal = proposal(now.campaign(), command.structureId(), command.proposalId());
        if (proposal.settled() instanceof CorrectionAccepted) {
            return List.of();
        }
        PROPOSAL_SETTLED.when(proposal.settled() != null);
        CorrectionProposed told = proposal.told();
        PartnerStructure structure = now.structure(command.structureId());
        NOT_ALLOWED.when(
                !Rights.coordinates(circumstances.actor(), structure.sheet().said()));
        Rejected.unlessEmpty(
                Objects.equals(told.placeId(), command.placeId())
                        ? List.of()
                        : List.of(PROPOSAL_OF_ANOTHER_PLACE.at("placeId")));
        List<DomainEvent> events =
                new ArrayList<>(takeUp(structure, command.structureId(), told.details(), circumstances));
        if (command.placeId() != null) {
            Place place = now.place(command.placeId());
            events.addAll(PlaceDecisions.correct(
                    place, new CorrectPlace(command.placeId(), told.placeDetails(), List.of()), circumstances));
        }
        events.add(new CorrectionAccepted(command.campaignId(), command.structureId(), command.proposalId()));
        return events;
    }

    /** The ordinary correction of a record that still changes, by somebody who took up what another proposed; maybe none. */
    static List<StructureEvent> takeUp(
            PartnerStructure structure,
            String structureId,
            Map<String, List<String>> details,
            Circumstances circumstances) {
        MergeDecisions.refuseMerged(structure);
        STRUCTURE_CLOSED.when(structure.closed());
        return StructureDecisions.correct(
                structure, new CorrectStructure(structureId, details, List.of()), circumstances);
    }

    static List<CampaignEvent> refuse(Campaign now, RefuseCorrection command) {
        Campaign.Proposal proposal = proposal(now, command.structureId(), command.proposalId());
        CorrectionRefused refused = new CorrectionRefused(
                command.campaignId(), command.structureId(), command.proposalId(), command.reason());
        if (refused.equals(proposal.settled())) {
            return List.of();
        }
        PROPOSAL_SETTLED.when(proposal.settled() != null);
        return List.of(refused);
    }

    private static Campaign.Proposal proposal(Campaign now, String structureId, String proposalId) {
        Campaign.Proposal proposal = now.proposals().get(proposalId);
        UNKNOWN_PROPOSAL.when(proposal == null || !proposal.told().structureId().equals(structureId), proposalId);
        return Objects.requireNonNull(proposal);
    }
}
