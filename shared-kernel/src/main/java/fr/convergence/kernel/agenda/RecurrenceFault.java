package fr.convergence.kernel.agenda;

/** Why nothing can be held as a {@link Recurrence} says. */
public enum RecurrenceFault {
    /** It begins when it ends, or later: a session does not pass midnight. */
    END_NOT_AFTER_START,
    /** Not an RRULE of RFC 5545 (3.3.10). */
    NOT_A_RULE,
    /** A frequency below the day, or a part other than INTERVAL, COUNT, UNTIL, WKST, BYDAY, BYMONTHDAY, BYMONTH and BYSETPOS. */
    UNSUPPORTED_PART,
    /** UNTIL is not in UTC, as it must be where the start is a local time with its zone (RFC 5545, 3.3.10). */
    UNTIL_NOT_IN_UTC,
    /** It has neither COUNT nor UNTIL nor a last day. */
    NO_END,
    /** It lasts longer than {@value Recurrence#MOST_YEARS} years. */
    TOO_LONG,
    /** The rule leaves the first day out: what recurs then is undefined (RFC 5545, 3.8.5.3). */
    FIRST_DAY_OUTSIDE_RULE,
    /** A day without a session is taken out. */
    EXCEPTION_WITHOUT_SESSION,
    /** A day is taken out twice. */
    EXCEPTION_TWICE,
    /** No day is left. */
    NO_SESSION
}
