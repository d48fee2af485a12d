package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.PlaceRejection.NOT_ALLOWED;
import static fr.convergence.command.cartography.PlaceRejection.PLACE_CLOSED;
import static fr.convergence.command.cartography.PlaceRejection.UNKNOWN_PLACE;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.cartography.PlaceCommand.ClosePlace;
import fr.convergence.command.cartography.PlaceCommand.ConfirmPlace;
import fr.convergence.command.cartography.PlaceCommand.CorrectPlace;
import fr.convergence.command.cartography.PlaceCommand.DeclareRooms;
import fr.convergence.command.cartography.PlaceCommand.RegisterPlace;
import fr.convergence.command.cartography.PlaceCommand.ReportPlace;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.PlaceEvent;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceConfirmed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceCorrected;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceReported;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRoomsDeclared;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceDetached;
import java.util.List;

/** Decides what may happen to places. Coordinators keep them; those who receive people there may tell what is wrong. */
final class PlaceDecider implements Decider<PlaceCommand, Cartography> {

    @Override
    public Class<PlaceCommand> commands() {
        return PlaceCommand.class;
    }

    @Override
    public Cartography initial() {
        return Cartography.NONE;
    }

    @Override
    public Boundary boundary(PlaceCommand command) {
        Boundary existence = Boundary.of(
                "place",
                command.placeId(),
                PlaceRegistered.class,
                PlaceReported.class,
                PlaceCorrected.class,
                PlaceClosed.class);
        Boundary desks =
                Boundary.of("place", command.placeId(), StructurePlaceAttached.class, StructurePlaceDetached.class);
        return switch (command) {
            case RegisterPlace _, ClosePlace _ -> existence;
            case ReportPlace it -> {
                Boundary report = existence.or(Boundary.of("place", it.placeId(), PlaceConfirmed.class));
                yield it.sourceId().isBlank()
                        ? report
                        : report.or(Boundary.of("source", it.sourceId(), PlaceReported.class));
            }
            case CorrectPlace _ -> existence.or(desks);
            case DeclareRooms it ->
                existence.or(desks).or(Boundary.of("place", it.placeId(), PlaceRoomsDeclared.class));
            case ConfirmPlace it -> existence.or(desks).or(Boundary.of("place", it.placeId(), PlaceConfirmed.class));
        };
    }

    @Override
    public boolean begins(PlaceCommand command) {
        return command instanceof RegisterPlace;
    }

    @Override
    public Cartography evolve(Cartography now, DomainEvent event) {
        return now.evolve(event);
    }

    @Override
    public List<PlaceEvent> decide(Cartography now, PlaceCommand command, Circumstances circumstances) {
        Place place = now.place(command.placeId());
        refuseStrangers(now, command, circumstances.actor());
        return switch (command) {
            case RegisterPlace it -> PlaceDecisions.register(place, it, circumstances);
            case ReportPlace it -> PlaceDecisions.report(now, it, circumstances);
            case ClosePlace it -> PlaceDecisions.close(place, it);
            case CorrectPlace it -> {
                PLACE_CLOSED.when(place.closed());
                yield PlaceDecisions.correct(place, it, circumstances);
            }
            case DeclareRooms it -> {
                PLACE_CLOSED.when(place.closed());
                yield PlaceDecisions.declareRooms(place, it);
            }
            case ConfirmPlace it -> {
                PLACE_CLOSED.when(place.closed());
                yield PlaceDecisions.confirm(place, it, circumstances);
            }
        };
    }

    private static void refuseStrangers(Cartography now, PlaceCommand command, Actor actor) {
        Place place = now.place(command.placeId());
        boolean insider = openToInsiders(command) && holdsDesk(now, command.placeId(), actor);
        NOT_ALLOWED.when(!insider && !Rights.keepsCartography(actor));
        boolean creates = command instanceof RegisterPlace || command instanceof ReportPlace;
        UNKNOWN_PLACE.when(!place.exists() && !creates, command.placeId());
        NOT_ALLOWED.when(!insider
                && place.exists()
                && !Rights.coordinates(actor, place.sheet().said()));
    }

    private static boolean openToInsiders(PlaceCommand command) {
        return switch (command) {
            case CorrectPlace _, ConfirmPlace _, DeclareRooms _ -> true;
            case RegisterPlace _, ReportPlace _, ClosePlace _ -> false;
        };
    }

    private static boolean holdsDesk(Cartography now, String placeId, Actor actor) {
        String structureId = actor.structureId();
        return structureId != null
                && actor.worksIn(structureId)
                && now.structure(structureId).holdsDeskAt(placeId);
    }
}
