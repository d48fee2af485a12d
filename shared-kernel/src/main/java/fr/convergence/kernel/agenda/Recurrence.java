package fr.convergence.kernel.agenda;

import static fr.convergence.kernel.agenda.RecurrenceFault.END_NOT_AFTER_START;
import static fr.convergence.kernel.agenda.RecurrenceFault.EXCEPTION_TWICE;
import static fr.convergence.kernel.agenda.RecurrenceFault.EXCEPTION_WITHOUT_SESSION;
import static fr.convergence.kernel.agenda.RecurrenceFault.FIRST_DAY_OUTSIDE_RULE;
import static fr.convergence.kernel.agenda.RecurrenceFault.NOT_A_RULE;
import static fr.convergence.kernel.agenda.RecurrenceFault.NO_END;
import static fr.convergence.kernel.agenda.RecurrenceFault.NO_SESSION;
import static fr.convergence.kernel.agenda.RecurrenceFault.TOO_LONG;
import static fr.convergence.kernel.agenda.RecurrenceFault.UNSUPPORTED_PART;
import static fr.convergence.kernel.agenda.RecurrenceFault.UNTIL_NOT_IN_UTC;

import fr.convergence.kernel.InFrench;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days and the hours at which a permanence is held: on one day, or again and again as an RRULE of RFC 5545 says.
 *
 * <p>Hours are those of the clock on the wall, whatever the season; an hour that the clock skips is told with the offset from
 * before, one that it shows twice is the first (RFC 5545, 3.3.5).
 *
 * @param firstDay where it is held; the rule holds for it too
 * @param start by the clock on the wall
 * @param end by the clock on the wall, on the same day
 * @param zone of the clock on the wall
 * @param rule value of an RRULE property ({@code FREQ=MONTHLY;BYDAY=1TU}); null when it is held once
 * @param until last day it may be held on; null when the rule alone says so
 * @param exceptions days of the rule it is not held on
 */
@InFrench("récurrence")
public record Recurrence(
        LocalDate firstDay,
        LocalTime start,
        LocalTime end,
        ZoneId zone,
        @Nullable String rule,
        @Nullable LocalDate until,
        List<LocalDate> exceptions) {

    /** No permanence is promised for longer. */
    public static final int MOST_YEARS = 2;

    /** @param days of the rule, exceptions left out; of no meaning when there are faults */
    private record Expansion(List<LocalDate> days, Set<RecurrenceFault> faults) {}

    public Recurrence {
        exceptions = List.copyOf(exceptions);
    }

    /** All that is wrong with it, in the order of the enum; empty when it can be held. */
    public List<RecurrenceFault> faults() {
        return List.copyOf(expanded().faults());
    }

    /**
     * The sessions of some days, in order.
     *
     * @param to last one of the days
     * @throws IllegalStateException when there are {@link #faults}
     */
    public List<Session> sessions(LocalDate from, LocalDate to) {
        Expansion expansion = expanded();
        if (!expansion.faults().isEmpty()) {
            throw new IllegalStateException(this + ": " + expansion.faults());
        }
        return expansion.days().stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .map(this::session)
                .toList();
    }

    /**
     * Whether there is a session on a day.
     *
     * @throws IllegalStateException when there are {@link #faults}
     */
    public boolean covers(LocalDate day) {
        return !sessions(day, day).isEmpty();
    }

    /**
     * The first session that starts at an instant or later; empty when there is none left.
     *
     * @throws IllegalStateException when there are {@link #faults}
     */
    public Optional<Session> next(Instant from) {
        return sessions(firstDay, latest()).stream()
                .filter(session -> !session.start().isBefore(from))
                .findFirst();
    }

    private Expansion expanded() {
        Set<RecurrenceFault> faults = EnumSet.noneOf(RecurrenceFault.class);
        if (!start.isBefore(end)) {
            faults.add(END_NOT_AFTER_START);
        }
        if (until != null && until.isAfter(latest())) {
            faults.add(TOO_LONG);
        }
        List<LocalDate> days = heldOn(rule == null ? List.of(firstDay) : repeated(rule, faults));
        if (!days.isEmpty() && days.getLast().isAfter(latest())) {
            faults.add(TOO_LONG);
        }
        return new Expansion(faults.isEmpty() ? withoutExceptions(days, faults) : days, faults);
    }

    private List<LocalDate> heldOn(List<LocalDate> days) {
        return until == null
                ? days
                : days.stream().takeWhile(day -> !day.isAfter(until)).toList();
    }

    private List<LocalDate> repeated(String text, Set<RecurrenceFault> faults) {
        DayRule byDay = DayRule.read(text).orElse(null);
        if (byDay == null) {
            faults.add(NOT_A_RULE);
        } else if (!byDay.isSupported()) {
            faults.add(UNSUPPORTED_PART);
        } else if (!byDay.endsInUtc()) {
            faults.add(UNTIL_NOT_IN_UTC);
        } else if (byDay.isEndless() && until == null) {
            faults.add(NO_END);
        } else {
            Instant lastStart = byDay.until().orElse(Instant.MAX);
            return byDay.days(firstDay, latest()).stream()
                    .takeWhile(day -> !at(day, start).isAfter(lastStart))
                    .toList();
        }
        return List.of();
    }

    private List<LocalDate> withoutExceptions(List<LocalDate> days, Set<RecurrenceFault> faults) {
        Set<LocalDate> taken = new HashSet<>(exceptions);
        if (taken.size() < exceptions.size()) {
            faults.add(EXCEPTION_TWICE);
        }
        if (!days.containsAll(taken)) {
            faults.add(EXCEPTION_WITHOUT_SESSION);
        }
        if (!days.isEmpty() && !days.getFirst().equals(firstDay)) {
            faults.add(FIRST_DAY_OUTSIDE_RULE);
        }
        List<LocalDate> left = days.stream().filter(day -> !taken.contains(day)).toList();
        if (left.isEmpty()) {
            faults.add(NO_SESSION);
        }
        return left;
    }

    private LocalDate latest() {
        return firstDay.plusYears(MOST_YEARS);
    }

    /** Where the clock skips the start past the end, the session keeps its length. */
    private Session session(LocalDate day) {
        Instant from = at(day, start);
        Instant to = at(day, end);
        return new Session(day, from, from.isBefore(to) ? to : from.plus(Duration.between(start, end)));
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
