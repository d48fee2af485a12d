package fr.convergence.query.calendarfeed;

import fr.convergence.query.Page;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A calendar feed as the read model shows it.
 *
 * @param placeInList orders the list
 * @param department code of the department, of which the agenda is when it is that of no structure and of no place
 * @param revokedOn null as long as its address opens
 */
record CalendarFeed(
        String id,
        String placeInList,
        String department,
        @Nullable String structureId,
        @Nullable String placeId,
        LocalDate openedOn,
        @Nullable LocalDate revokedOn) {

    Page.Cursor cursor() {
        return new Page.Cursor(placeInList, id);
    }
}
