package fr.convergence.command.cartography;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.Input;
import fr.convergence.command.cartography.PlaceCommand.ClosePlace;
import fr.convergence.command.cartography.PlaceCommand.ConfirmPlace;
import fr.convergence.command.cartography.PlaceCommand.CorrectPlace;
import fr.convergence.command.cartography.PlaceCommand.DeclareRooms;
import fr.convergence.command.cartography.PlaceCommand.RegisterPlace;
import fr.convergence.command.cartography.PlaceCommand.ReportPlace;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.SourceIds;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations on places. */
@Controller
class PlaceMutations {

    private final Counter counter;

    PlaceMutations(Commands commands) {
        this.counter = new Counter(commands);
    }

    @MutationMapping
    PlacePayload registerPlace(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new RegisterPlace(
                        NameBasedId.of(in.commandId(), "place").toString(), in.record("details", PlaceField.class)));
    }

    @MutationMapping
    PlacePayload reportPlace(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new ReportPlace(
                        SourceIds.place(in.text("sourceId")),
                        in.code("source", SourceFormat.class),
                        in.text("sourceId"),
                        in.date("reportedOn"),
                        in.record("details", PlaceField.class)));
    }

    @MutationMapping
    PlacePayload correctPlace(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new CorrectPlace(in.id("placeId"), in.record("details", PlaceField.class), in.fields("release")));
    }

    @MutationMapping
    PlacePayload confirmPlace(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new ConfirmPlace(in.id("placeId")));
    }

    @MutationMapping
    PlacePayload declarePlaceRooms(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new DeclareRooms(in.id("placeId"), in.number("rooms")));
    }

    @MutationMapping
    PlacePayload closePlace(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new ClosePlace(in.id("placeId"), in.code("reason", ClosureReason.class)));
    }

    private PlacePayload submit(Map<String, Object> input, Actor actor, Function<Input, PlaceCommand> command) {
        return counter.submit(
                input,
                actor,
                command,
                (position, done) -> new PlacePayload(position, List.of(), done.placeId()),
                refusals -> new PlacePayload(null, refusals, null));
    }
}
