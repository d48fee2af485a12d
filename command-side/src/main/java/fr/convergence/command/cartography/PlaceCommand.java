package fr.convergence.command.cartography;

import fr.convergence.command.Command;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.SourceFormat;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What may be asked of a place. {@code details} is as in {@link fr.convergence.kernel.cartography.PlaceEvent}. */
public sealed interface PlaceCommand extends Command {

    /** The place's identifier, a UUID. */
    String placeId();

    /** Enters a place by hand. */
    record RegisterPlace(String placeId, Map<String, List<String>> details) implements PlaceCommand {}

    /** Tells what one record of an open list says. */
    record ReportPlace(
            String placeId,
            SourceFormat source,
            String sourceId,
            LocalDate reportedOn,
            Map<String, List<String>> details)
            implements PlaceCommand {}

    /** Corrects fields, gives others back to the sources. */
    record CorrectPlace(String placeId, Map<String, List<String>> details, Collection<String> released)
            implements PlaceCommand {}

    /** Finds the record right. */
    record ConfirmPlace(String placeId) implements PlaceCommand {}

    /** Says how many permanences can be held there at once. */
    record DeclareRooms(String placeId, int rooms) implements PlaceCommand {}

    /** Closes it for good. */
    record ClosePlace(String placeId, ClosureReason reason) implements PlaceCommand {}
}
