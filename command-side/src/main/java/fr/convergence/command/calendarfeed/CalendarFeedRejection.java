package fr.convergence.command.calendarfeed;

import fr.convergence.kernel.Rejection;

/** Why a calendar feed may refuse a command. */
enum CalendarFeedRejection implements Rejection.Code {
    NOT_ALLOWED,
    NOT_ONE_AGENDA,
    UNKNOWN_STRUCTURE,
    STRUCTURE_CLOSED,
    MERGED_INTO,
    UNKNOWN_PLACE,
    UNKNOWN_DEPARTMENT,
    UNKNOWN_FEED,
    ALREADY_OPENED,
    FEED_REVOKED
}
