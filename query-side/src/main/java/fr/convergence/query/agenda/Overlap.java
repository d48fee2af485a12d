package fr.convergence.query.agenda;

import fr.convergence.kernel.agenda.Span;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A stretch of time in which the same things are at once.
 *
 * @param structureIds who of those that were asked for is engaged, in that order
 * @param overcommittedIds who of them more often than it has posts
 * @param entries those the actor may read, by begin
 * @param elsewhere by which calendars kept elsewhere, as far as the actor may act for the structure
 * @param hiddenCount how many there are that the actor may not read
 */
record Overlap(
        Span span,
        ZoneId zone,
        List<String> structureIds,
        List<String> overcommittedIds,
        List<AgendaEntry> entries,
        List<BusyElsewhere> elsewhere,
        int hiddenCount) {

    public OffsetDateTime startsAt() {
        return span.start().atZone(zone).toOffsetDateTime();
    }

    public OffsetDateTime endsAt() {
        return span.end().atZone(zone).toOffsetDateTime();
    }
}
