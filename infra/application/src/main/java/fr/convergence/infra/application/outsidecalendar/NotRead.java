package fr.convergence.infra.application.outsidecalendar;

import org.jspecify.annotations.Nullable;

/** A text that is not taken in as a calendar. Nothing of it is told. */
final class NotRead extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    enum Why {
        NOT_A_CALENDAR,
        TOO_MUCH
    }

    private final Why why;

    NotRead(Why why, @Nullable Exception cause) {
        super(why.name(), cause);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
