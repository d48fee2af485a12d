package fr.convergence.command.outsidecalendar;

import fr.convergence.command.Command;
import org.jspecify.annotations.Nullable;

/** What may be asked of calendars kept elsewhere. Addresses are handed in beside, and named by identifiers. */
public sealed interface OutsideCalendarCommand extends Command {

    /** The calendar's identifier, a UUID. */
    String calendarId();

    /**
     * Has a calendar read.
     *
     * @param postId the post of the structure whose time it tells of; null when it is that of the structure as a whole
     * @param label how the structure calls it
     * @param addressId under which its address is deposited
     */
    record ConnectOutsideCalendar(
            String calendarId, String structureId, @Nullable String postId, String label, String addressId)
            implements OutsideCalendarCommand {}

    /**
     * Has a calendar read at another address.
     *
     * @param addressId under which that one is deposited
     */
    record ChangeOutsideCalendarAddress(String calendarId, String addressId) implements OutsideCalendarCommand {}

    /** Has a calendar read no more. */
    record DisconnectOutsideCalendar(String calendarId) implements OutsideCalendarCommand {}
}
