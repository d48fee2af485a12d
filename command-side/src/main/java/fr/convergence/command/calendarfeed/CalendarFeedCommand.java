package fr.convergence.command.calendarfeed;

import fr.convergence.command.Command;
import org.jspecify.annotations.Nullable;

/** What may be asked of calendar feeds. */
public sealed interface CalendarFeedCommand extends Command {

    /** The feed's identifier, a UUID. */
    String feedId();

    /**
     * Opens a feed of the agenda of one of these.
     *
     * @param department code of the department
     */
    record OpenCalendarFeed(
            String feedId,
            @Nullable String structureId,
            @Nullable String placeId,
            @Nullable String department) implements CalendarFeedCommand {}

    /**
     * Gives a feed another address, which is another feed of the same agenda; the address before opens nothing any more.
     *
     * @param feedId the one that opens
     * @param replacedId the one that is revoked
     */
    record ReplaceCalendarFeed(String feedId, String replacedId) implements CalendarFeedCommand {}

    /** Takes a feed back. */
    record RevokeCalendarFeed(String feedId) implements CalendarFeedCommand {}
}
