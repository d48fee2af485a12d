package fr.convergence.command.cartography;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.Input;
import fr.convergence.command.cartography.CampaignCommand.AcceptCorrection;
import fr.convergence.command.cartography.CampaignCommand.AskConfirmation;
import fr.convergence.command.cartography.CampaignCommand.CloseCampaign;
import fr.convergence.command.cartography.CampaignCommand.OpenCampaign;
import fr.convergence.command.cartography.CampaignCommand.RecordAnswer;
import fr.convergence.command.cartography.CampaignCommand.RefuseCorrection;
import fr.convergence.command.cartography.CampaignCommand.RevokeLink;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.CampaignAnswer;
import fr.convergence.kernel.cartography.ContactChannel;
import fr.convergence.kernel.cartography.ProposalRefusal;
import fr.convergence.kernel.cartography.StructureField;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations on confirmation campaigns. */
@Controller
class CampaignMutations {

    private final Counter counter;

    CampaignMutations(Commands commands) {
        this.counter = new Counter(commands);
    }

    @MutationMapping
    CampaignPayload openCampaign(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new OpenCampaign(
                        NameBasedId.of(in.commandId(), "campaign").toString(),
                        in.text("department"),
                        in.text("name"),
                        in.ids("structureIds"),
                        in.date("deadline")));
    }

    @MutationMapping
    CampaignPayload askConfirmation(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new AskConfirmation(
                        in.id("campaignId"), in.ids("structureIds"), in.code("channel", ContactChannel.class)));
    }

    @MutationMapping
    CampaignPayload recordAnswer(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new RecordAnswer(
                        in.id("campaignId"),
                        in.id("structureId"),
                        in.code("channel", ContactChannel.class),
                        in.code("answer", CampaignAnswer.class),
                        in.optionalRecord("details", StructureField.class)));
    }

    @MutationMapping
    CampaignPayload acceptCorrection(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new AcceptCorrection(
                        in.id("campaignId"), in.id("structureId"), in.id("proposalId"), in.optionalId("placeId")));
    }

    @MutationMapping
    CampaignPayload refuseCorrection(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new RefuseCorrection(
                        in.id("campaignId"),
                        in.id("structureId"),
                        in.id("proposalId"),
                        in.code("reason", ProposalRefusal.class)));
    }

    @MutationMapping
    CampaignPayload revokeLink(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new RevokeLink(in.id("campaignId"), in.id("linkId")));
    }

    @MutationMapping
    CampaignPayload closeCampaign(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new CloseCampaign(in.id("campaignId")));
    }

    private CampaignPayload submit(Map<String, Object> input, Actor actor, Function<Input, CampaignCommand> command) {
        return counter.submit(
                input,
                actor,
                command,
                (position, done) -> new CampaignPayload(position, List.of(), done.campaignId()),
                refusals -> new CampaignPayload(null, refusals, null));
    }
}
