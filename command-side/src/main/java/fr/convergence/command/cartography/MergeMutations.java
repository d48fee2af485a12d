package fr.convergence.command.cartography;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.cartography.StructureCommand.MergeStructures;
import fr.convergence.command.cartography.StructureCommand.SplitStructure;
import fr.convergence.command.cartography.StructureCommand.UndoMerge;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.StructureField;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations on structures that are one, or two. */
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

    /** The new structure's identifier follows from the command's, so that asking twice makes one. */
    @MutationMapping
    StructurePayload splitStructure(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(
                input,
                actor,
                in -> new SplitStructure(
                        NameBasedId.of(in.commandId(), "structure").toString(),
                        in.id("structureId"),
                        in.record("details", StructureField.class),
                        in.ids("placeIds"),
                        in.ids("offerIds")),
                (position, done) -> new StructurePayload(position, List.of(), done.structureId()),
                StructurePayload::refused);
    }
}
