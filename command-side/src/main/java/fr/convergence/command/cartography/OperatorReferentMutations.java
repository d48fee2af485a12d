package fr.convergence.command.cartography;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.Input;
import fr.convergence.command.cartography.OperatorReferentCommand.ConfirmOperatorReferent;
import fr.convergence.command.cartography.OperatorReferentCommand.CorrectOperatorReferent;
import fr.convergence.command.cartography.OperatorReferentCommand.DeclareOperatorReferent;
import fr.convergence.command.cartography.OperatorReferentCommand.WithdrawOperatorReferent;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.OperatorReferentField;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations on the level 2 referents of departments. */
@Controller
class OperatorReferentMutations {

    private final Counter counter;

    OperatorReferentMutations(Commands commands) {
        this.counter = new Counter(commands);
    }

    @MutationMapping
    OperatorReferentPayload declareOperatorReferent(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new DeclareOperatorReferent(
                        NameBasedId.of(in.commandId(), "referent").toString(),
                        in.text("department"),
                        in.text("operator"),
                        in.record("details", OperatorReferentField.class)));
    }

    @MutationMapping
    OperatorReferentPayload correctOperatorReferent(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new CorrectOperatorReferent(
                        in.id("referentId"), in.record("details", OperatorReferentField.class)));
    }

    @MutationMapping
    OperatorReferentPayload confirmOperatorReferent(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new ConfirmOperatorReferent(in.id("referentId")));
    }

    @MutationMapping
    OperatorReferentPayload withdrawOperatorReferent(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new WithdrawOperatorReferent(in.id("referentId")));
    }

    private OperatorReferentPayload submit(
            Map<String, Object> input, Actor actor, Function<Input, OperatorReferentCommand> command) {
        return counter.submit(
                input,
                actor,
                command,
                (position, done) -> new OperatorReferentPayload(position, List.of(), done.referentId()),
                refusals -> new OperatorReferentPayload(null, refusals, null));
    }
}
