package fr.convergence.command.cartography;

import fr.convergence.kernel.cartography.PlaceEvent;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceConfirmed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceCorrected;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceReported;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRoomsDeclared;
import org.jspecify.annotations.Nullable;

/**
 * An address where structures hold desks, as far as decisions about it need to remember. Immutable.
 *
 * @param sheet its record
 * @param closed whether nobody is received there any more
 * @param rooms how much can be held there at once; null when nobody said so
 */
record Place(Sheet sheet, boolean closed, @Nullable Integer rooms) {

    static final Place NONE = new Place(Sheet.NONE, false, null);

    boolean exists() {
        return sheet.exists();
    }

    Place evolve(PlaceEvent event) {
        return switch (event) {
            case PlaceRegistered it -> with(sheet.entered(it.details()));
            case PlaceReported it -> with(sheet.reported(it.source(), it.sourceId(), it.reportedOn(), it.details()));
            case PlaceCorrected it -> with(sheet.corrected(it.details(), it.released()));
            case PlaceConfirmed it -> with(sheet.confirmed(it.confirmedOn()));
            case PlaceRoomsDeclared it -> new Place(sheet, closed, it.rooms());
            case PlaceClosed _ -> new Place(sheet, true, rooms);
        };
    }

    private Place with(Sheet after) {
        return new Place(after, closed, rooms);
    }
}
