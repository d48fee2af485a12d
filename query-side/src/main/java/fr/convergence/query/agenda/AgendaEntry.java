package fr.convergence.query.agenda;

import fr.convergence.kernel.territory.LegalTime;
import fr.convergence.query.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry as it is shown, by the clocks of its department. */
record AgendaEntry(Entry entry) {

    public AgendaKind kind() {
        return entry.kind();
    }

    public String ownerId() {
        return entry.ownerId();
    }

    public String subjectId() {
        return entry.subjectId();
    }

    public LocalDate day() {
        return entry.day();
    }

    public OffsetDateTime startsAt() {
        return shown(entry.startsAt());
    }

    public OffsetDateTime endsAt() {
        return shown(entry.endsAt());
    }

    public String department() {
        return entry.department();
    }

    public @Nullable String placeId() {
        return entry.placeId();
    }

    public List<String> structureIds() {
        return entry.structureIds();
    }

    public @Nullable String title() {
        return entry.title();
    }

    public AgendaStatus status() {
        return entry.status();
    }

    public List<Entry.Absence> absences() {
        return entry.absences();
    }

    Page.Cursor cursor() {
        return new Page.Cursor(entry.startsAt().toString(), entry.subjectId());
    }

    private OffsetDateTime shown(Instant instant) {
        return instant.atZone(LegalTime.of(entry.department())).toOffsetDateTime();
    }
}
