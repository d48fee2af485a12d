package fr.convergence.query.agenda;

import fr.convergence.query.CalendarEntry;
import fr.convergence.query.CalendarEntry.Content;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a calendar is told of one entry, row after row: its content changes only where what it shows does. */
final class EntryHistory {

    @Nullable private CalendarEntry shown;

    @Nullable private Long until;

    @Nullable private Instant endedAt;

    /**
     * Takes in the next row of the entry.
     *
     * @param began when it began to hold
     * @param ended when it ceased to; null as long as it holds
     */
    void take(EntryRow row, Instant began, @Nullable Instant ended) {
        if (until != null && until != row.validFrom()) {
            cease();
        }
        show(content(row.entry()), began);
        until = row.validTo();
        endedAt = ended;
    }

    /** As it is after the last row; empty when there was none. */
    Optional<CalendarEntry> now() {
        cease();
        return Optional.ofNullable(shown);
    }

    /** What no row holds any more is called off from then on. */
    private void cease() {
        if (shown != null && endedAt != null) {
            show(shown.content().cancelled(), endedAt);
        }
        until = null;
        endedAt = null;
    }

    private void show(Content content, Instant at) {
        if (shown == null) {
            shown = new CalendarEntry(content, 0, at);
        } else if (!shown.content().equals(content)) {
            shown = new CalendarEntry(content, shown.sequence() + 1, at);
        }
    }

    private static Content content(Entry entry) {
        return new Content(
                switch (entry.kind()) {
                    case SESSION -> CalendarEntry.Kind.SESSION;
                    case IMMERSION -> CalendarEntry.Kind.IMMERSION;
                    case VISIT -> CalendarEntry.Kind.VISIT;
                    case GATHERING -> CalendarEntry.Kind.GATHERING;
                },
                entry.subjectId(),
                entry.day(),
                entry.department(),
                entry.startsAt(),
                entry.endsAt(),
                entry.placeId(),
                entry.structureIds(),
                entry.hostId(),
                entry.title(),
                entry.access(),
                switch (entry.status()) {
                    case PROPOSED -> CalendarEntry.Status.TENTATIVE;
                    case PLANNED, AWAITED, HELD -> CalendarEntry.Status.CONFIRMED;
                    case CANCELLED -> CalendarEntry.Status.CANCELLED;
                },
                entry.absences().stream()
                        .map(absence -> new CalendarEntry.Absence(absence.structureId(), absence.substituteId()))
                        .toList());
    }
}
