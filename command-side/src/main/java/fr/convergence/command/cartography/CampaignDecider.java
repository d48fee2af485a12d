package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.CampaignRejection.NOT_ALLOWED;
import static fr.convergence.command.cartography.CampaignRejection.UNKNOWN_CAMPAIGN;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.cartography.CampaignCommand.AcceptCorrection;
import fr.convergence.command.cartography.CampaignCommand.AskConfirmation;
import fr.convergence.command.cartography.CampaignCommand.CloseCampaign;
import fr.convergence.command.cartography.CampaignCommand.OpenCampaign;
import fr.convergence.command.cartography.CampaignCommand.RecordAnswer;
import fr.convergence.command.cartography.CampaignCommand.RefuseCorrection;
import fr.convergence.command.cartography.CampaignCommand.RevokeLink;
import fr.convergence.command.cartography.CampaignCommand.ThroughLink;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import java.util.List;

/** Decides what may happen to campaigns: the coordination of the department conducts them, holders of links answer. */
final class CampaignDecider implements Decider<CampaignCommand, CampaignScene> {

    @Override
    public Class<CampaignCommand> commands() {
        return CampaignCommand.class;
    }

    @Override
    public CampaignScene initial() {
        return CampaignScene.NONE;
    }

    @Override
    public Boundary boundary(CampaignCommand command) {
        return CampaignBoundary.of(command);
    }

    @Override
    public CampaignScene evolve(CampaignScene now, DomainEvent event) {
        return now.evolve(event);
    }

    @Override
    public List<? extends DomainEvent> decide(CampaignScene now, CampaignCommand command, Circumstances circumstances) {
        refuseStrangers(now.campaign(), command, circumstances.actor());
        return switch (command) {
            case OpenCampaign it -> CampaignDecisions.open(now, it, circumstances);
            case AskConfirmation it -> CampaignDecisions.ask(now, it, circumstances);
            case RecordAnswer it -> CampaignDecisions.record(now, it, circumstances);
            case RevokeLink it -> CampaignDecisions.revoke(now.campaign(), it);
            case CloseCampaign it -> CampaignDecisions.close(now.campaign(), it);
            case AcceptCorrection it -> ProposalDecisions.accept(now, it, circumstances);
            case RefuseCorrection it -> ProposalDecisions.refuse(now.campaign(), it);
            case ThroughLink it -> LinkDecisions.decide(now, it, circumstances);
        };
    }

    private static void refuseStrangers(Campaign campaign, CampaignCommand command, Actor actor) {
        switch (command) {
            case ThroughLink it -> NOT_ALLOWED.when(!actor.holds(it.linkId(), it.structureId()));
            case OpenCampaign it -> NOT_ALLOWED.when(!actor.coordinates(it.department()));
            default -> {
                NOT_ALLOWED.when(!Rights.keepsCartography(actor));
                UNKNOWN_CAMPAIGN.when(campaign.opened() == null, command.campaignId());
                NOT_ALLOWED.when(campaign.opened() != null
                        && !actor.coordinates(campaign.opened().department()));
            }
        }
    }
}
