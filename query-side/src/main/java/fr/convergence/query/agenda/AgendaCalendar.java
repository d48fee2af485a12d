package fr.convergence.query.agenda;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.query.CalendarEntries;
import fr.convergence.query.CalendarEntry;
import fr.convergence.query.JsonRows;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells calendars what the agenda holds and held, from every row that was ever true of it. */
@Component
final class AgendaCalendar implements CalendarEntries {

    private static final int AT_ONCE = 1_000;

    private static final String ROWS = """
            select to_json(e), began.recorded_at, ended.recorded_at
            from entry e
            join store.event began on began.position = e.valid_from
            left join store.event ended on ended.position = e.valid_to
            where true%s
            order by e.subject_id, e.day, e.valid_from""";

    private final ReadModels readModels;

    AgendaCalendar(ReadModels readModels) {
        this.readModels = readModels;
    }

    @Override
    public List<CalendarEntry> of(Of agenda, LocalDate from, LocalDate to) {
        String department = agenda.structureId() == null && agenda.placeId() == null ? agenda.department() : null;
        AgendaFilter filter = new AgendaFilter(department, agenda.structureId(), agenda.placeId(), from, to);
        return readModels.read(AgendaProjection.NAME, reader(agenda), null, snapshot -> entries(snapshot, filter));
    }

    /** The structure itself, or anybody who works in the department: an address may be passed on. */
    private static Actor reader(Of agenda) {
        return new Actor(
                "calendar",
                Role.SYSTEM,
                agenda.structureId(),
                agenda.structureId() == null ? List.of(agenda.department()) : List.of());
    }

    private static List<CalendarEntry> entries(Snapshot snapshot, AgendaFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        String which = AgendaQueries.conditions(filter, parameters);
        Map<Entry.Key, EntryHistory> histories = new LinkedHashMap<>();
        snapshot.sql()
                .sql(ROWS.formatted(which))
                .params(parameters)
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    EntryRow read = JsonRows.JSON.readValue(row.getString(1), EntryRow.class);
                    histories
                            .computeIfAbsent(read.entry().key(), _ -> new EntryHistory())
                            .take(
                                    read,
                                    instant(row, 2).orElseThrow(),
                                    instant(row, 3).orElse(null));
                });
        return histories.values().stream()
                .map(EntryHistory::now)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
