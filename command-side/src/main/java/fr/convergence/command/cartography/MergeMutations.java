package fr.convergence.command.cartography;

import fr.convergence.command.Commands;
import fr.convergence.command.cartography.StructureCommand.MergeStructures;
import fr.convergence.command.cartography.StructureCommand.UndoMerge;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.Resemblance;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations on structures that are one. */
@Controller
class MergeMutations {

    private final Counter counter;

    MergeMutations(Commands commands) {
        this.counter = new Counter(commands);
    }

    @MutationMapping
    StructurePayload mergeStructures(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(
                input,
                actor,
                in -> new MergeStructures(
                        in.id("mergedId"), in.id("survivorId"), in.codes("reasons", Resemblance.class)),
                (position, done) -> new StructurePayload(position, List.of(), done.survivorId()),
                StructurePayload::refused);
    }

    @MutationMapping
    StructurePayload undoMerge(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(
                input,
                actor,
                in -> new UndoMerge(in.id("mergedId"), in.id("survivorId")),
                (position, done) -> new StructurePayload(position, List.of(), done.structureId()),
                StructurePayload::refused);
    }
}
