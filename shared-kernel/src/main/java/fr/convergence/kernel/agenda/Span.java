package fr.convergence.kernel.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of time.
 *
 * @param start first instant of it
 * @param end first instant after it
 */
public record Span(Instant start, Instant end) {

    /** @throws IllegalArgumentException when it does not end after its start */
    public Span {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a stretch from " + start + " to " + end);
        }
    }

    /** The time of a session. */
    public static Span of(Session session) {
        return new Span(session.start(), session.end());
    }

    /** What lies in both; empty when they only touch. */
    public Optional<Span> common(Span other) {
        Instant from = start.isAfter(other.start) ? start : other.start;
        Instant to = end.isBefore(other.end) ? end : other.end;
        return from.isBefore(to) ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    /** Whether all of another one lies in it. */
    public boolean covers(Span other) {
        return !start.isAfter(other.start) && !end.isBefore(other.end);
    }

    /** What of it none of the others covers, in order. */
    public List<Span> without(Collection<Span> others) {
        List<Span> inside = others.stream()
                .flatMap(other -> common(other).stream())
                .sorted(Comparator.comparing(Span::start))
                .toList();
        List<Span> left = new ArrayList<>();
        Instant since = start;
        for (Span other : inside) {
            if (since.isBefore(other.start)) {
                left.add(new Span(since, other.start));
            }
            since = since.isAfter(other.end) ? since : other.end;
        }
        if (since.isBefore(end)) {
            left.add(new Span(since, end));
        }
        return left;
    }

    /** How long it is. */
    public Duration length() {
        return Duration.between(start, end);
    }
}
