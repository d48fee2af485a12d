package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.FieldRejection.REQUIRED;
import static fr.convergence.command.cartography.PlaceRejection.ALREADY_REGISTERED;
import static fr.convergence.command.cartography.PlaceRejection.NOT_ALLOWED;
import static fr.convergence.command.cartography.PlaceRejection.PLACE_CLOSED;
import static fr.convergence.command.cartography.PlaceRejection.ROOMS_OUT_OF_RANGE;
import static fr.convergence.command.cartography.PlaceRejection.SOURCE_SPEAKS_OF_ANOTHER;

import fr.convergence.command.Circumstances;
import fr.convergence.command.cartography.PlaceCommand.ClosePlace;
import fr.convergence.command.cartography.PlaceCommand.ConfirmPlace;
import fr.convergence.command.cartography.PlaceCommand.CorrectPlace;
import fr.convergence.command.cartography.PlaceCommand.DeclareRooms;
import fr.convergence.command.cartography.PlaceCommand.RegisterPlace;
import fr.convergence.command.cartography.PlaceCommand.ReportPlace;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.cartography.PlaceEvent;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceConfirmed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceCorrected;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceReported;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRoomsDeclared;
import fr.convergence.kernel.cartography.SourcedDetails;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What may be done with a place. */
final class PlaceDecisions {

    private static final int MOST_ROOMS = 50;

    private PlaceDecisions() {}

    static List<PlaceEvent> register(Place now, RegisterPlace command, Circumstances circumstances) {
        Map<String, List<String>> details = FieldRules.tidy(command.details());
        Rejected.unlessEmpty(FieldRules.PLACE.faultsOfWhole("details", details));
        refuseOtherDepartment(details, circumstances);
        ALREADY_REGISTERED.when(now.exists() && !details.equals(now.sheet().entered()));
        return now.exists() ? List.of() : List.of(new PlaceRegistered(command.placeId(), details));
    }

    static List<PlaceEvent> report(Cartography known, ReportPlace command, Circumstances circumstances) {
        Place now = known.place(command.placeId());
        Map<String, List<String>> details = FieldRules.tidy(command.details());
        LocalDate last = now.sheet().reportedOn(command.source(), command.sourceId());
        List<Rejection> faults =
                new ArrayList<>(Reports.faults(command.sourceId(), command.reportedOn(), last, circumstances.today()));
        faults.addAll(FieldRules.PLACE.faultsOfWhole("details", details));
        Rejected.unlessEmpty(faults);
        refuseOtherDepartment(details, circumstances);
        PLACE_CLOSED.when(now.closed());
        Rejected.unlessEmpty(
                now.sheet().conflicts(command.source(), command.sourceId(), command.reportedOn(), details));
        SOURCE_SPEAKS_OF_ANOTHER.when(speaksOfAnother(known, command), command.sourceId());
        SortedMap<String, List<String>> news = now.sheet().news(command.source(), command.sourceId(), details);
        boolean asBefore = news.isEmpty() && command.reportedOn().equals(last);
        return asBefore
                ? List.of()
                : List.of(new PlaceReported(
                        command.placeId(), command.source(), command.sourceId(), command.reportedOn(), news));
    }

    static List<PlaceEvent> correct(Place now, CorrectPlace command, Circumstances circumstances) {
        Map<String, List<String>> details = FieldRules.tidy(command.details());
        Rejected.unlessEmpty(FieldRules.PLACE.faultsOfPart("details", details, command.released()));
        SortedMap<String, List<String>> corrections = now.sheet().corrections(details);
        List<String> released = now.sheet().releasable(command.released());
        SourcedDetails after = now.sheet().said().corrected(corrections, released);
        Rejected.unlessEmpty(FieldRules.PLACE.missing(after::values).stream()
                .map(field -> REQUIRED.at("release", field.label()))
                .toList());
        NOT_ALLOWED.when(!Rights.mayMove(circumstances.actor(), now.sheet().said(), after));
        return corrections.isEmpty() && released.isEmpty()
                ? List.of()
                : List.of(new PlaceCorrected(command.placeId(), corrections, released));
    }

    static List<PlaceEvent> confirm(Place now, ConfirmPlace command, Circumstances circumstances) {
        return circumstances.today().equals(now.sheet().confirmedOn())
                ? List.of()
                : List.of(new PlaceConfirmed(command.placeId(), circumstances.today()));
    }

    /** Fewer than are promised there already is no refusal: nothing more is promised until there are enough again. */
    static List<PlaceEvent> declareRooms(Place now, DeclareRooms command) {
        Rejected.unlessEmpty(
                command.rooms() < 1 || command.rooms() > MOST_ROOMS
                        ? List.of(ROOMS_OUT_OF_RANGE.at("rooms", Integer.toString(MOST_ROOMS)))
                        : List.of());
        return Integer.valueOf(command.rooms()).equals(now.rooms())
                ? List.of()
                : List.of(new PlaceRoomsDeclared(command.placeId(), command.rooms()));
    }

    static List<PlaceEvent> close(Place now, ClosePlace command) {
        return now.closed() ? List.of() : List.of(new PlaceClosed(command.placeId(), command.reason()));
    }

    private static void refuseOtherDepartment(Map<String, List<String>> details, Circumstances circumstances) {
        NOT_ALLOWED.when(!Rights.coordinates(circumstances.actor(), SourcedDetails.NONE.corrected(details, List.of())));
    }

    private static boolean speaksOfAnother(Cartography known, ReportPlace command) {
        return known.places().entrySet().stream()
                .filter(place -> !place.getKey().equals(command.placeId()))
                .anyMatch(place -> place.getValue().sheet().said().knownAs(command.sourceId()));
    }
}
