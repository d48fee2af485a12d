package fr.convergence.query.errorreport;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Connection;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.Page;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.ReadModels.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Asks which errors were reported, for those who settle them. */
@Component
final class ErrorReportQueries {

    private static final String REPORTS = """
            select json_build_object(
                'id', id, 'place', place, 'structure_id', structure_id, 'offer_id', offer_id, 'field', field,
                'message', message, 'proposed_values', proposed_values,
                'reporter', json_build_object('role', reporter_role, 'structure_id', reporter_structure_id),
                'reported_on', reported_on, 'status', status, 'reason', reason, 'settled_on', settled_on)
            from report where %s order by place, id limit :most""";

    private final JsonMapper rows = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private final ReadModels readModels;
    private final Territory territory;

    ErrorReportQueries(ReadModels readModels, Territory territory) {
        this.readModels = readModels;
        this.territory = territory;
    }

    /**
     * Which reports are asked for.
     *
     * @param structureId of one structure, or null
     * @param status in one state, or null
     */
    record Asked(
            String department,
            @Nullable String structureId,
            @Nullable ErrorReportStatus status) {}

    /** The oldest first. */
    Connection<ErrorReport> reports(Asked asked, Page page, Actor actor, @Nullable String consistentWith) {
        String structure = readable(asked, actor);
        Map<String, Object> parameters = new HashMap<>(Map.of("department", asked.department()));
        StringBuilder which = new StringBuilder("department = :department");
        if (structure != null) {
            which.append(" and cast(structure_id as text) = :structure");
            parameters.put("structure", structure.toLowerCase(Locale.ROOT));
        }
        if (asked.status() != null) {
            which.append(" and status = :status");
            parameters.put("status", asked.status().name());
        }
        return readModels.read(
                ErrorReportProjection.NAME,
                actor,
                consistentWith,
                snapshot -> part(snapshot, which.toString(), parameters, page));
    }

    /** The structure an answer is bounded to, or null; the coordination sees all, others what speaks of their structure. */
    private @Nullable String readable(Asked asked, Actor actor) {
        DepartmentCodes.refuseUnknown(territory, asked.department());
        if (actor.coordinates(asked.department())) {
            return asked.structureId();
        }
        String own = actor.structureId();
        String structure = asked.structureId() == null ? own : asked.structureId();
        if (structure == null || !actor.worksIn(structure.toLowerCase(Locale.ROOT))) {
            throw new NotReadable(
                    "NOT_ALLOWED",
                    "Seules la coordination du département et la structure concernée voient les erreurs signalées.");
        }
        return structure;
    }

    private Connection<ErrorReport> part(Snapshot snapshot, String which, Map<String, Object> parameters, Page page) {
        int total = snapshot.sql()
                .sql("select count(*) from report where " + which)
                .params(parameters)
                .query(Integer.class)
                .single();
        List<ErrorReport> read = read(snapshot, which, parameters, page);
        List<ErrorReport> shown = read.subList(0, Math.min(page.size(), read.size()));
        return Connection.of(
                shown, ErrorReport::cursor, page.after() != null, read.size() > shown.size(), total, snapshot.cursor());
    }

    /** One more than the page shows, where there is one. */
    private List<ErrorReport> read(Snapshot snapshot, String which, Map<String, Object> parameters, Page page) {
        Page.Cursor after = page.after();
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("most", page.size() + 1);
        if (after != null) {
            all.put("lastPlace", after.sortName());
            all.put("lastId", after.id());
        }
        String beyond = after == null ? "" : " and (place, id) > (:lastPlace, cast(:lastId as uuid))";
        return snapshot.sql().sql(REPORTS.formatted(which + beyond)).params(all).query(String.class).list().stream()
                .map(row -> rows.readValue(row, ErrorReport.class))
                .toList();
    }
}
