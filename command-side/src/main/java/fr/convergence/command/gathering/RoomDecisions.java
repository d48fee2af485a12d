package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.GatheringRejection.PLACE_TAKEN;

import fr.convergence.command.Boundary;
import fr.convergence.command.Scarce;
import fr.convergence.command.gathering.GatheringCommand.AmendGathering;
import fr.convergence.command.gathering.GatheringCommand.MoveGathering;
import fr.convergence.command.gathering.GatheringCommand.PlanGathering;
import fr.convergence.command.gathering.GatheringCommand.Terms;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.gathering.GatheringPlanEvent;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** A gathering takes a room of a place that counts them, and none that is promised; where nobody counts, it takes none. */
final class RoomDecisions {

    private RoomDecisions() {}

    /** What is promised of the place a command would meet at, as far as is known. */
    static Boundary within(Boundary boundary, GatheringCommand command, Scene known) {
        String place = place(command, known).orElse(null);
        if (place == null) {
            return boundary;
        }
        Boundary counted = boundary.or(known.structures().rooms(place));
        return known.structures().declaresRooms(place)
                ? known.promises().within(counted, Scarce.ofPlace(place), known.structures(), command.gatheringId())
                : counted;
    }

    private static Optional<String> place(GatheringCommand command, Scene known) {
        return switch (command) {
            case PlanGathering it -> Optional.ofNullable(it.terms().placeId());
            case AmendGathering it -> Optional.ofNullable(it.terms().placeId());
            case MoveGathering _ ->
                Optional.ofNullable(known.gathering().terms()).map(Terms::placeId);
            default -> Optional.empty();
        };
    }

    /** Refuses what takes a room that is not free at those hours. */
    static void refuseTaken(Scene now, GatheringPlanEvent event, LocalDate today) {
        Scene after = now.evolve(event);
        Gathering gathering = after.gathering();
        String place = Objects.requireNonNull(gathering.terms()).placeId();
        if (place != null && after.structures().declaresRooms(place)) {
            Rejected.unlessEmpty(after
                    .promises()
                    .beyond(
                            event.gatheringId(),
                            Scarce.ofPlace(place),
                            after.structures(),
                            today,
                            GatheringPromises.zone(Objects.requireNonNull(gathering.planned())))
                    .stream()
                    .map(beyond -> PLACE_TAKEN.rejection(beyond.id(), beyond.day()))
                    .toList());
        }
    }
}
