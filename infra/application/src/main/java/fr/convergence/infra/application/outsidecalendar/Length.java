package fr.convergence.infra.application.outsidecalendar;

import fr.convergence.kernel.agenda.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.fortuna.ical4j.model.TemporalAmountAdapter;

/**
 * How long something lasts: days as the clock on the wall counts them, then time that passes (RFC 5545, 3.3.6).
 *
 * @param days may be none
 */
record Length(Period days, Duration time) {

    static final Length NONE = new Length(Period.ZERO, Duration.ZERO);

    static Length days(int days) {
        return new Length(Period.ofDays(days), Duration.ZERO);
    }

    /** From a beginning to an end: between days in days, else in time. */
    static Length between(Moment start, Moment end) {
        return start.wholeDay() && end.wholeDay()
                ? days(Math.toIntExact(ChronoUnit.DAYS.between(start.wall(), end.wall())))
                : new Length(Period.ZERO, Duration.between(start.instant(), end.instant()));
    }

    /**
     * The value of a DURATION.
     *
     * @throws java.time.DateTimeException when it is none
     */
    static Length told(String text) {
        return switch (TemporalAmountAdapter.parse(text).getDuration()) {
            case Period period -> new Length(period, Duration.ZERO);
            case Duration duration -> new Length(Period.ZERO, duration);
            case Object other -> throw new IllegalArgumentException(other.toString());
        };
    }

    /** Empty when nothing lasts. */
    Optional<Span> from(Moment start) {
        return between(
                start.instant(),
                start.wall().plus(days).atZone(start.zone()).toInstant().plus(time));
    }

    /** Empty when the end is not after the start. */
    static Optional<Span> between(Instant start, Instant end) {
        return start.isBefore(end) ? Optional.of(new Span(start, end)) : Optional.empty();
    }
}
