package fr.convergence.query.agenda;

import fr.convergence.kernel.territory.LegalTime;
import fr.convergence.query.JsonRows;
import fr.convergence.query.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is shown, by the clocks of its department.
 *
 * @param booked how many appointments are booked for the days of its owner that it is one of
 */
record AgendaEntry(Entry entry, int booked) {

    /** The columns of an {@code entry e} that one is read from; a hole for the moment of appointments {@code a}. */
    static final String COLUMNS = """
            to_json(e), (select count(*) from appointment a where a.permanence_id = e.owner_id and a.day = e.day and %s)""";

    static AgendaEntry of(ResultSet row) throws SQLException {
        return new AgendaEntry(
                JsonRows.JSON.readValue(row.getString(1), EntryRow.class).entry(), row.getInt(2));
    }

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

    /** Null for what nobody books a time at. */
    public @Nullable Integer appointmentsBooked() {
        return switch (entry.kind()) {
            case SESSION -> booked;
            case IMMERSION, VISIT, GATHERING -> null;
        };
    }

    Page.Cursor cursor() {
        return new Page.Cursor(entry.startsAt().toString(), entry.subjectId());
    }

    private OffsetDateTime shown(Instant instant) {
        return instant.atZone(LegalTime.of(entry.department())).toOffsetDateTime();
    }
}
