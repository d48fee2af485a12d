package fr.convergence.command.cartography;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.Input;
import fr.convergence.command.cartography.StructureCommand.AttachPlace;
import fr.convergence.command.cartography.StructureCommand.CloseStructure;
import fr.convergence.command.cartography.StructureCommand.ConfirmStructure;
import fr.convergence.command.cartography.StructureCommand.CorrectStructure;
import fr.convergence.command.cartography.StructureCommand.DeclareCapacity;
import fr.convergence.command.cartography.StructureCommand.DetachPlace;
import fr.convergence.command.cartography.StructureCommand.RegisterStructure;
import fr.convergence.command.cartography.StructureCommand.ReportStructure;
import fr.convergence.command.cartography.StructureCommand.ReportedOffer;
import fr.convergence.command.cartography.StructureCommand.ResumeStructure;
import fr.convergence.command.cartography.StructureCommand.SuspendStructure;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.SourceIds;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.SuspensionReason;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations on partner structures. */
@Controller
class StructureMutations {

    private final Counter counter;

    StructureMutations(Commands commands) {
        this.counter = new Counter(commands);
    }

    @MutationMapping
    StructurePayload registerStructure(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new RegisterStructure(
                        NameBasedId.of(in.commandId(), "structure").toString(),
                        in.record("details", StructureField.class)));
    }

    @MutationMapping
    StructurePayload reportStructure(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new ReportStructure(
                        SourceIds.structure(in.text("sourceId")),
                        in.code("source", SourceFormat.class),
                        in.text("sourceId"),
                        in.date("reportedOn"),
                        in.record("details", StructureField.class),
                        in.each("offers").stream()
                                .map(StructureMutations::offer)
                                .toList(),
                        in.optionalId("placeId")));
    }

    @MutationMapping
    StructurePayload correctStructure(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new CorrectStructure(
                        in.id("structureId"), in.record("details", StructureField.class), in.fields("release")));
    }

    @MutationMapping
    StructurePayload confirmStructure(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new ConfirmStructure(in.id("structureId")));
    }

    @MutationMapping
    StructurePayload attachPlace(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new AttachPlace(in.id("structureId"), in.id("placeId")));
    }

    @MutationMapping
    StructurePayload detachPlace(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new DetachPlace(in.id("structureId"), in.id("placeId")));
    }

    @MutationMapping
    StructurePayload declareCapacity(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new DeclareCapacity(
                        in.id("structureId"), in.code("capacity", CapacityStatus.class), in.optionalDate("until")));
    }

    @MutationMapping
    StructurePayload suspendStructure(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new SuspendStructure(
                        in.id("structureId"), in.code("reason", SuspensionReason.class), in.optionalDate("until")));
    }

    @MutationMapping
    StructurePayload resumeStructure(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new ResumeStructure(in.id("structureId")));
    }

    @MutationMapping
    StructurePayload closeStructure(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input, actor, in -> new CloseStructure(in.id("structureId"), in.code("reason", ClosureReason.class)));
    }

    private StructurePayload submit(Map<String, Object> input, Actor actor, Function<Input, StructureCommand> command) {
        return counter.submit(
                input,
                actor,
                command,
                (position, done) -> new StructurePayload(position, List.of(), done.structureId()),
                StructurePayload::refused);
    }

    private static ReportedOffer offer(Input in) {
        return new ReportedOffer(
                in.text("key"), in.code("level", OfferLevel.class), in.record("terms", OfferField.class));
    }
}
