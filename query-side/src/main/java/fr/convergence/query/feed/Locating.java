package fr.convergence.query.feed;

import fr.convergence.kernel.cartography.PlaceEvent;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceConfirmed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceCorrected;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceReported;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRoomsDeclared;
import fr.convergence.kernel.cartography.SourcedDetails;
import fr.convergence.kernel.cartography.StructureEvent;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.cartography.StructureEvent.StructureReported;
import fr.convergence.kernel.cartography.StructureField;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows where structures and places are: the commune of their records, and no more of them. */
final class Locating {

    private Locating() {}

    /** INSEE code; empty while nobody told. */
    static Optional<String> commune(SourcedDetails record) {
        return Optional.ofNullable(record.value(StructureField.COMMUNE.name()));
    }

    /** A record after an event, as far as it says where the structure is. */
    static SourcedDetails after(SourcedDetails record, StructureEvent event) {
        return switch (event) {
            case StructureRegistered it -> record.corrected(commune(it.details()), List.of());
            case StructureReported it ->
                record.reported(it.source(), it.sourceId(), it.reportedOn(), commune(it.details()));
            case StructureCorrected it -> record.corrected(commune(it.details()), it.released());
            default -> record;
        };
    }

    /** A record after an event, as far as it says where the place is. */
    static SourcedDetails after(SourcedDetails record, PlaceEvent event) {
        return switch (event) {
            case PlaceRegistered it -> record.corrected(commune(it.details()), List.of());
            case PlaceReported it ->
                record.reported(it.source(), it.sourceId(), it.reportedOn(), commune(it.details()));
            case PlaceCorrected it -> record.corrected(commune(it.details()), it.released());
            case PlaceConfirmed _, PlaceRoomsDeclared _, PlaceClosed _ -> record;
        };
    }

    /** The commune among what is said of a structure or a place, both of which give it the same name. */
    private static Map<String, List<String>> commune(Map<String, List<String>> details) {
        List<String> commune = details.get(StructureField.COMMUNE.name());
        return commune == null ? Map.of() : Map.of(StructureField.COMMUNE.name(), commune);
    }
}
