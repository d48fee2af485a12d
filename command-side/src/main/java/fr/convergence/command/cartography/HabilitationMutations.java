package fr.convergence.command.cartography;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.Input;
import fr.convergence.command.cartography.HabilitationCommand.ConfirmHabilitation;
import fr.convergence.command.cartography.HabilitationCommand.DeclareHabilitation;
import fr.convergence.command.cartography.HabilitationCommand.EndHabilitation;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.HabilitationEnding;
import fr.convergence.kernel.cartography.HabilitationKind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations on habilitations. */
@Controller
class HabilitationMutations {

    private final Counter counter;

    HabilitationMutations(Commands commands) {
        this.counter = new Counter(commands);
    }

    @MutationMapping
    HabilitationPayload declareHabilitation(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new DeclareHabilitation(
                        NameBasedId.of(in.commandId(), "habilitation").toString(),
                        in.id("structureId"),
                        in.code("habilitation", HabilitationKind.class),
                        in.date("validFrom"),
                        in.optionalDate("validUntil"),
                        in.optionalText("reference")));
    }

    @MutationMapping
    HabilitationPayload confirmHabilitation(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new ConfirmHabilitation(in.id("habilitationId"), in.id("structureId")));
    }

    @MutationMapping
    HabilitationPayload endHabilitation(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new EndHabilitation(
                        in.id("habilitationId"), in.id("structureId"), in.code("reason", HabilitationEnding.class)));
    }

    private HabilitationPayload submit(
            Map<String, Object> input, Actor actor, Function<Input, HabilitationCommand> command) {
        return counter.submit(
                input,
                actor,
                command,
                (position, done) -> new HabilitationPayload(position, List.of(), done.habilitationId()),
                refusals -> new HabilitationPayload(null, refusals, null));
    }
}
