package fr.convergence.query.agenda;

import fr.convergence.kernel.agenda.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A stretch of a day in which all are free.
 *
 * @param asked when one of them is asked to be somewhere, as far as the actor may read it
 */
record FreeSlot(LocalDate day, Span span, ZoneId zone, List<Span> asked) {

    public OffsetDateTime startsAt() {
        return shown(span.start());
    }

    public OffsetDateTime endsAt() {
        return shown(span.end());
    }

    /** How long it is, by no clock. */
    public int minutes() {
        return Math.toIntExact(span.length().toMinutes());
    }

    public boolean tentative() {
        return asked.stream().anyMatch(other -> span.common(other).isPresent());
    }

    private OffsetDateTime shown(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
