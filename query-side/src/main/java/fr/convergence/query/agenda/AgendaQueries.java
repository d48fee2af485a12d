package fr.convergence.query.agenda;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Connection;
import fr.convergence.query.Moment;
import fr.convergence.query.Page;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.ReadModels.Snapshot;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for agendas. The rows themselves say who may read them; here is only what is asked for. */
@Component
final class AgendaQueries {

    /** No clock of a department is further from UTC; by it the days, which are local, become instants that an index knows. */
    private static final int MOST_HOURS_OF_OFFSET = 14;

    private final ReadModels readModels;
    private final Territory territory;

    AgendaQueries(ReadModels readModels, Territory territory) {
        this.readModels = readModels;
        this.territory = territory;
    }

    /** In the order in which things begin. */
    Connection<AgendaEntry> agenda(
            AgendaFilter filter, Page page, @Nullable Instant asOf, Actor actor, @Nullable String consistentWith) {
        filter.refuseUnanswerable(territory);
        return readModels.read(
                AgendaProjection.NAME,
                actor,
                consistentWith,
                snapshot -> part(snapshot, Moment.of(snapshot, asOf), filter, page));
    }

    private static Connection<AgendaEntry> part(Snapshot snapshot, Moment moment, AgendaFilter filter, Page page) {
        Map<String, Object> parameters = new HashMap<>(moment.parameters());
        String which = moment.holds("e") + conditions(filter, parameters);
        int total = snapshot.sql()
                .sql("select count(*) from entry e where " + which)
                .params(parameters)
                .query(Integer.class)
                .single();
        Page.Cursor after = page.after();
        String beyond = "";
        if (after != null) {
            beyond = " and (e.starts_at, e.subject_id) > (:lastStart, cast(:lastId as uuid))";
            parameters.put("lastStart", Timestamp.from(start(after)));
            parameters.put("lastId", after.id());
        }
        parameters.put("most", page.size() + 1);
        List<AgendaEntry> read = snapshot.sql()
                .sql("select " + AgendaEntry.COLUMNS.formatted(moment.holds("a")) + " from entry e where " + which
                        + beyond + " order by e.starts_at, e.subject_id limit :most")
                .params(parameters)
                .query((row, _) -> AgendaEntry.of(row))
                .list();
        List<AgendaEntry> shown = read.subList(0, Math.min(read.size(), page.size()));
        return Connection.of(
                shown, AgendaEntry::cursor, after != null, read.size() > shown.size(), total, moment.cursor(snapshot));
    }

    private static Instant start(Page.Cursor cursor) {
        try {
            return Instant.parse(cursor.sortName());
        } catch (DateTimeParseException other) {
            throw new NotReadable("CURSOR_UNREADABLE", "Ce curseur n'est pas de cette liste.");
        }
    }

    /** What a filter finds among the rows of {@code entry e}, whenever they held. */
    static String conditions(AgendaFilter filter, Map<String, Object> parameters) {
        StringBuilder all = new StringBuilder(
                " and e.day between :from and :to and e.starts_at >= :earliest and e.starts_at < :latest");
        parameters.put("from", filter.from());
        parameters.put("to", filter.to());
        parameters.put("earliest", midnight(filter.from(), -MOST_HOURS_OF_OFFSET));
        parameters.put("latest", midnight(filter.to().plusDays(1), MOST_HOURS_OF_OFFSET));
        if (filter.department() != null) {
            all.append(" and e.department = :department");
            parameters.put("department", filter.department());
        }
        if (filter.placeId() != null) {
            all.append(" and e.place_id = cast(:place as uuid)");
            parameters.put("place", filter.placeId());
        }
        if (filter.structureId() != null) {
            all.append(
                    " and (e.subject_id, e.day, e.valid_from) in (select p.subject_id, p.day, p.valid_from from part p"
                            + " where p.structure_id = cast(:structure as uuid) and p.day between :from and :to)");
            parameters.put("structure", filter.structureId());
        }
        return all.toString();
    }

    private static Timestamp midnight(LocalDate day, int hours) {
        return Timestamp.from(day.atStartOfDay().plusHours(hours).toInstant(ZoneOffset.UTC));
    }
}
