package fr.convergence.command.outsidecalendar;

import fr.convergence.kernel.Rejection;

/** Why a calendar kept elsewhere may refuse a command. No text repeats an address. */
enum OutsideCalendarRejection implements Rejection.Code {
    NOT_ALLOWED,
    UNKNOWN_STRUCTURE,
    STRUCTURE_CLOSED,
    MERGED_INTO,
    UNKNOWN_POST,
    UNKNOWN_CALENDAR,
    ALREADY_CONNECTED,
    ALREADY_DISCONNECTED,
    TOO_MANY_CALENDARS,
    ADDRESS_IN_LABEL,
    ADDRESS_NOT_WEB,
    ADDRESS_WITH_CREDENTIALS
}
