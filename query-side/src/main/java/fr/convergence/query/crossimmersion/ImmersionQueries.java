package fr.convergence.query.crossimmersion;

import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.crossimmersion.VisitStatus;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Connection;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.Identifiers;
import fr.convergence.query.JsonRows;
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

/** Asks for immersions. The rows themselves say who may read them; here is only what is asked for. */
@Component
final class ImmersionQueries {

    private static final String PLACE = "to_char(i.day, 'YYYY-MM-DD') || to_char(i.starts_at, 'HH24MI')";

    private static final String IMMERSIONS = """
            select to_json(shown) from (
              select i.id, %1$s as place, i.host_id, i.department, i.day, i.starts_at, i.ends_at, i.places,
                i.places - i.taken as places_left, i.waiting, i.profiles, i.themes, i.programme, i.conditions, i.place_id,
                i.cancel_reason,
                coalesce((select json_agg(v order by v.nth) from visit v where v.immersion_id = i.id), '[]') as visits
              from immersion i where %2$s) shown""";

    private static final String RECIPROCITY = """
            select to_json(pair) from (
              select other as other_id,
                count(*) filter (where v.visiting_id = own.id and v.status = any (:held)) as visits_made,
                count(*) filter (where v.host_id = own.id and v.status = any (:held)) as visits_received,
                bool_or(v.status = any (:ahead)) as ahead,
                max(v.day) filter (where v.status = any (:held)) as last_visit_on
              from (select cast(:structure as uuid)) as own(id)
                   join visit v on own.id in (v.host_id, v.visiting_id)
                   cross join lateral (select case when v.host_id = own.id then v.visiting_id else v.host_id end) as pair(other)
              where v.status = any (:held) or v.status = any (:ahead)
              group by other order by last_visit_on desc nulls last, other) pair""";

    private static final String[] HELD = {VisitStatus.HELD.name(), VisitStatus.CLOSED.name()};
    private static final String[] AHEAD = {
        VisitStatus.WAITING.name(),
        VisitStatus.PLACE_OFFERED.name(),
        VisitStatus.REQUESTED.name(),
        VisitStatus.AGREED.name()
    };

    private final ReadModels readModels;
    private final Territory territory;

    ImmersionQueries(ReadModels readModels, Territory territory) {
        this.readModels = readModels;
        this.territory = territory;
    }

    /** Empty when there is none the actor may see. */
    Optional<Immersion> immersion(String id, Actor actor, @Nullable String consistentWith) {
        if (!Identifiers.isOne(id)) {
            return Optional.empty();
        }
        return readModels
                .read(
                        CrossImmersionProjection.NAME,
                        actor,
                        consistentWith,
                        snapshot -> read(snapshot, "i.id = cast(:id as uuid)", Map.of("id", id)))
                .stream()
                .findFirst();
    }

    /** By day, then hour. */
    Connection<Immersion> immersions(ImmersionFilter filter, Page page, Actor actor, @Nullable String consistentWith) {
        refuseUnknown(filter);
        return readModels.read(
                CrossImmersionProjection.NAME, actor, consistentWith, snapshot -> part(snapshot, filter, page));
    }

    private void refuseUnknown(ImmersionFilter filter) {
        DepartmentCodes.refuseUnknown(territory, filter.department());
        refuseNoIdentifier(filter.hostId());
        refuseNoIdentifier(filter.visitingId());
    }

    private static void refuseNoIdentifier(@Nullable String structure) {
        Identifiers.refuseNone(structure, "UNKNOWN_STRUCTURE", "Aucune structure");
    }

    private static Connection<Immersion> part(Snapshot snapshot, ImmersionFilter filter, Page page) {
        Map<String, Object> parameters = new HashMap<>();
        String which = conditions(filter, snapshot, parameters);
        int total = snapshot.sql()
                .sql("select count(*) from immersion i where " + which)
                .params(parameters)
                .query(Integer.class)
                .single();
        Page.Cursor after = page.after();
        String beyond = "";
        if (after != null) {
            beyond = " and (%s collate \"C\", i.id) > (:lastPlace, cast(:lastId as uuid))".formatted(PLACE);
            parameters.put("lastPlace", after.sortName());
            parameters.put("lastId", after.id());
        }
        parameters.put("most", page.size() + 1);
        List<Immersion> read = read(
                snapshot, which + beyond + " order by %s collate \"C\", i.id limit :most".formatted(PLACE), parameters);
        List<Immersion> shown = read.subList(0, Math.min(page.size(), read.size()));
        return Connection.of(
                shown, Immersion::cursor, after != null, read.size() > shown.size(), total, snapshot.cursor());
    }

    private static List<Immersion> read(Snapshot snapshot, String which, Map<String, Object> parameters) {
        return snapshot
                .sql()
                .sql(IMMERSIONS.formatted(PLACE, which))
                .params(parameters)
                .query(String.class)
                .list()
                .stream()
                .map(row -> JsonRows.JSON.readValue(row, Immersion.class))
                .toList();
    }

    private static String conditions(ImmersionFilter filter, Snapshot snapshot, Map<String, Object> parameters) {
        List<String> all = new ArrayList<>(List.of("true"));
        add(all, parameters, "i.department = :department", "department", filter.department());
        add(all, parameters, "i.host_id = cast(:host as uuid)", "host", filter.hostId());
        add(all, parameters, "i.day >= :from", "from", filter.from());
        add(all, parameters, "i.day <= :until", "until", filter.until());
        add(
                all,
                parameters,
                ":profile = any (i.profiles)",
                "profile",
                filter.profile() == null ? null : filter.profile().name());
        if (filter.open() != null) {
            all.add("(i.cancel_reason is null and i.places > i.taken and i.day >= :today) = " + filter.open());
            parameters.put("today", FrenchDay.at(snapshot.now()));
        }
        List<String> ofVisit = new ArrayList<>();
        add(ofVisit, parameters, "v.visiting_id = cast(:visiting as uuid)", "visiting", filter.visitingId());
        add(
                ofVisit,
                parameters,
                "v.status = :status",
                "status",
                filter.visitStatus() == null ? null : filter.visitStatus().name());
        if (!ofVisit.isEmpty()) {
            all.add("exists (select from visit v where v.immersion_id = i.id and " + String.join(" and ", ofVisit)
                    + ")");
        }
        return String.join(" and ", all);
    }

    private static void add(
            List<String> where, Map<String, Object> parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            parameters.put(name, value);
        }
    }

    /** Of a structure with each other, as far as the actor may see; the latest first. */
    List<Reciprocity> reciprocity(String structure, Actor actor, @Nullable String consistentWith) {
        refuseNoIdentifier(structure);
        return readModels.read(
                CrossImmersionProjection.NAME,
                actor,
                consistentWith,
                snapshot -> snapshot
                        .sql()
                        .sql(RECIPROCITY)
                        .param("structure", structure)
                        .param("held", HELD)
                        .param("ahead", AHEAD)
                        .query(String.class)
                        .list()
                        .stream()
                        .map(row -> JsonRows.JSON.readValue(row, Reciprocity.class))
                        .toList());
    }
}
