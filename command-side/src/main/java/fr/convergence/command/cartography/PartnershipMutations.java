package fr.convergence.command.cartography;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.Input;
import fr.convergence.command.cartography.PartnershipCommand.AmendPartnership;
import fr.convergence.command.cartography.PartnershipCommand.ConfirmPartnership;
import fr.convergence.command.cartography.PartnershipCommand.DeclarePartnership;
import fr.convergence.command.cartography.PartnershipCommand.EndPartnership;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.PartnershipField;
import fr.convergence.kernel.cartography.PartnershipKind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations on partnerships. */
@Controller
class PartnershipMutations {

    private final Counter counter;

    PartnershipMutations(Commands commands) {
        this.counter = new Counter(commands);
    }

    @MutationMapping
    PartnershipPayload declarePartnership(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new DeclarePartnership(
                        NameBasedId.of(in.commandId(), "partnership").toString(),
                        in.id("structureId"),
                        in.optionalId("partnerId"),
                        in.optionalText("operator"),
                        in.code("kind", PartnershipKind.class),
                        in.record("terms", PartnershipField.class)));
    }

    @MutationMapping
    PartnershipPayload amendPartnership(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new AmendPartnership(
                        in.id("partnershipId"), in.id("structureId"), in.record("terms", PartnershipField.class)));
    }

    @MutationMapping
    PartnershipPayload confirmPartnership(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new ConfirmPartnership(in.id("partnershipId"), in.id("structureId")));
    }

    @MutationMapping
    PartnershipPayload endPartnership(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new EndPartnership(in.id("partnershipId"), in.id("structureId")));
    }

    private PartnershipPayload submit(
            Map<String, Object> input, Actor actor, Function<Input, PartnershipCommand> command) {
        return counter.submit(
                input,
                actor,
                command,
                (position, done) -> new PartnershipPayload(position, List.of(), done.partnershipId()),
                refusals -> new PartnershipPayload(null, refusals, null));
    }
}
