package fr.convergence.query.gathering;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Connection;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.GatheringMinutes.FollowUp;
import fr.convergence.query.Identifiers;
import fr.convergence.query.JsonRows;
import fr.convergence.query.KnownGathering;
import fr.convergence.query.Page;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for gatherings and what follows from them. The rows themselves say who may read them; here is only what is asked for. */
@Component
final class GatheringQueries {

    private static final String GATHERINGS = """
            select g.id, g.sort_name, g.status, g.enrolled, g.waiting, g.known,
              coalesce((select json_agg(e order by e.nth) from enrolment e where e.gathering_id = g.id), '[]') as enrolments
            from gathering g where\s""";

    private final ReadModels readModels;
    private final Territory territory;

    GatheringQueries(ReadModels readModels, Territory territory) {
        this.readModels = readModels;
        this.territory = territory;
    }

    /** Empty when there is none the actor may see. */
    Optional<Gathering> gathering(String id, Actor actor, @Nullable String consistentWith) {
        if (!Identifiers.isOne(id)) {
            return Optional.empty();
        }
        return readModels
                .read(
                        GatheringProjection.NAME,
                        actor,
                        consistentWith,
                        snapshot -> gatherings(snapshot, "g.id = cast(:id as uuid)", Map.of("id", id)))
                .stream()
                .findFirst();
    }

    /** By day, then hour. */
    Connection<Gathering> gatherings(GatheringFilter filter, Page page, Actor actor, @Nullable String consistentWith) {
        DepartmentCodes.refuseUnknown(territory, filter.department());
        Identifiers.refuseNone(filter.structureId(), "UNKNOWN_STRUCTURE", "Aucune structure");
        Identifiers.refuseNone(filter.placeId(), "UNKNOWN_PLACE", "Aucun lieu");
        return readModels.read(
                GatheringProjection.NAME, actor, consistentWith, snapshot -> part(snapshot, filter, page));
    }

    /** By the day they are due. */
    Connection<FollowUpToDo> followUps(FollowUpFilter filter, Page page, Actor actor, @Nullable String consistentWith) {
        DepartmentCodes.refuseUnknown(territory, filter.department());
        Identifiers.refuseNone(filter.ownerId(), "UNKNOWN_STRUCTURE", "Aucune structure");
        return readModels.read(
                GatheringProjection.NAME, actor, consistentWith, snapshot -> part(snapshot, filter, page));
    }

    private static Connection<Gathering> part(Snapshot snapshot, GatheringFilter filter, Page page) {
        Map<String, Object> parameters = new HashMap<>();
        String which = conditions(filter, parameters);
        int total = count(snapshot, "gathering g", which, parameters);
        Page.Cursor after = page.after();
        String beyond = "";
        if (after != null) {
            beyond = " and (g.sort_name, g.id) > (:lastName, cast(:lastId as uuid))";
            parameters.put("lastName", after.sortName());
            parameters.put("lastId", after.id());
        }
        parameters.put("most", page.size() + 1);
        List<Gathering> read =
                gatherings(snapshot, which + beyond + " order by g.sort_name, g.id limit :most", parameters);
        List<Gathering> shown = read.subList(0, Math.min(read.size(), page.size()));
        return Connection.of(
                shown, Gathering::cursor, after != null, read.size() > shown.size(), total, snapshot.cursor());
    }

    private static List<Gathering> gatherings(Snapshot snapshot, String which, Map<String, Object> parameters) {
        return snapshot.sql()
                .sql(GATHERINGS + which)
                .params(parameters)
                .query((row, _) -> new Gathering(
                        row.getString("id"),
                        row.getString("sort_name"),
                        GatheringStatus.valueOf(row.getString("status")),
                        row.getInt("enrolled"),
                        row.getInt("waiting"),
                        JsonRows.JSON.readValue(row.getString("known"), KnownGathering.class),
                        List.of(JsonRows.JSON.readValue(row.getString("enrolments"), Enrolment[].class))))
                .list();
    }

    private static Connection<FollowUpToDo> part(Snapshot snapshot, FollowUpFilter filter, Page page) {
        Map<String, Object> parameters = new HashMap<>();
        String which = conditions(filter, parameters);
        int total = count(snapshot, "follow_up f", which, parameters);
        Page.Cursor after = page.after();
        String beyond = "";
        if (after != null) {
            beyond = " and (f.due_on, f.id) > (cast(:lastDay as date), cast(:lastId as uuid))";
            parameters.put("lastDay", after.sortName());
            parameters.put("lastId", after.id());
        }
        parameters.put("most", page.size() + 1);
        List<FollowUpToDo> read = snapshot.sql()
                .sql("select f.gathering_id, f.known from follow_up f where " + which + beyond
                        + " order by f.due_on, f.id limit :most")
                .params(parameters)
                .query((row, _) -> new FollowUpToDo(
                        row.getString("gathering_id"), JsonRows.JSON.readValue(row.getString("known"), FollowUp.class)))
                .list();
        List<FollowUpToDo> shown = read.subList(0, Math.min(read.size(), page.size()));
        return Connection.of(
                shown, FollowUpToDo::cursor, after != null, read.size() > shown.size(), total, snapshot.cursor());
    }

    private static int count(Snapshot snapshot, String from, String which, Map<String, Object> parameters) {
        return snapshot.sql()
                .sql("select count(*) from %s where %s".formatted(from, which))
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private static String conditions(GatheringFilter filter, Map<String, Object> parameters) {
        List<String> all = new ArrayList<>(List.of("true"));
        add(all, parameters, "g.department = :department", "department", filter.department());
        add(all, parameters, "cast(:structure as uuid) = any (g.structure_ids)", "structure", filter.structureId());
        add(all, parameters, "g.place_id = cast(:place as uuid)", "place", filter.placeId());
        add(all, parameters, "g.day >= :from", "from", filter.from());
        add(all, parameters, "g.day <= :until", "until", filter.until());
        add(all, parameters, "g.kind = :kind", "kind", name(filter.kind()));
        add(all, parameters, "g.status = :status", "status", name(filter.status()));
        add(all, parameters, "jsonb_exists(g.known -> 'training_topics', :topic)", "topic", name(filter.topic()));
        return String.join(" and ", all);
    }

    private static String conditions(FollowUpFilter filter, Map<String, Object> parameters) {
        List<String> all = new ArrayList<>(List.of("true"));
        add(all, parameters, "f.department = :department", "department", filter.department());
        add(all, parameters, "f.owner_id = cast(:owner as uuid)", "owner", filter.ownerId());
        add(all, parameters, "f.open = :open", "open", filter.open());
        add(all, parameters, "f.due_on <= :dueBy", "dueBy", filter.dueBy());
        return String.join(" and ", all);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static void add(
            List<String> where, Map<String, Object> parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            parameters.put(name, value);
        }
    }
}
