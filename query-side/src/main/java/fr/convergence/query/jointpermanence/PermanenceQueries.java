package fr.convergence.query.jointpermanence;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Connection;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.Identifiers;
import fr.convergence.query.JsonRows;
import fr.convergence.query.KnownPermanence;
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

/** Asks for permanences. The rows themselves say who may read them; here is only what is asked for. */
@Component
final class PermanenceQueries {

    private final ReadModels readModels;
    private final Territory territory;

    PermanenceQueries(ReadModels readModels, Territory territory) {
        this.readModels = readModels;
        this.territory = territory;
    }

    /** Empty when there is none the actor may see. */
    Optional<Permanence> permanence(String id, Actor actor, @Nullable String consistentWith) {
        if (!Identifiers.isOne(id)) {
            return Optional.empty();
        }
        return readModels
                .read(
                        JointPermanenceProjection.NAME,
                        actor,
                        consistentWith,
                        snapshot -> read(snapshot, "p.id = cast(:id as uuid)", Map.of("id", id)))
                .stream()
                .findFirst();
    }

    /** By title. */
    Connection<Permanence> permanences(
            PermanenceFilter filter, Page page, Actor actor, @Nullable String consistentWith) {
        DepartmentCodes.refuseUnknown(territory, filter.department());
        Identifiers.refuseNone(filter.structureId(), "UNKNOWN_STRUCTURE", "Aucune structure");
        Identifiers.refuseNone(filter.placeId(), "UNKNOWN_PLACE", "Aucun lieu");
        return readModels.read(
                JointPermanenceProjection.NAME, actor, consistentWith, snapshot -> part(snapshot, filter, page));
    }

    private static Connection<Permanence> part(Snapshot snapshot, PermanenceFilter filter, Page page) {
        Map<String, Object> parameters = new HashMap<>();
        String which = conditions(filter, parameters);
        int total = snapshot.sql()
                .sql("select count(*) from permanence p where " + which)
                .params(parameters)
                .query(Integer.class)
                .single();
        Page.Cursor after = page.after();
        String beyond = "";
        if (after != null) {
            beyond = " and (p.sort_name, p.id) > (:lastName, cast(:lastId as uuid))";
            parameters.put("lastName", after.sortName());
            parameters.put("lastId", after.id());
        }
        parameters.put("most", page.size() + 1);
        List<Permanence> read = read(snapshot, which + beyond + " order by p.sort_name, p.id limit :most", parameters);
        List<Permanence> shown = read.subList(0, Math.min(read.size(), page.size()));
        return Connection.of(
                shown, Permanence::cursor, after != null, read.size() > shown.size(), total, snapshot.cursor());
    }

    private static List<Permanence> read(Snapshot snapshot, String which, Map<String, Object> parameters) {
        return snapshot.sql()
                .sql("select p.id, p.sort_name, p.known from permanence p where " + which)
                .params(parameters)
                .query((row, _) -> new Permanence(
                        row.getString("id"),
                        row.getString("sort_name"),
                        JsonRows.JSON.readValue(row.getString("known"), KnownPermanence.class),
                        snapshot.now()))
                .list();
    }

    private static String conditions(PermanenceFilter filter, Map<String, Object> parameters) {
        List<String> all = new ArrayList<>(List.of("true"));
        add(all, parameters, "p.department = :department", "department", filter.department());
        add(all, parameters, "cast(:structure as uuid) = any (p.structure_ids)", "structure", filter.structureId());
        add(all, parameters, "cast(:place as uuid) = any (p.place_ids)", "place", filter.placeId());
        add(
                all,
                parameters,
                "p.format = :format",
                "format",
                filter.format() == null ? null : filter.format().name());
        add(all, parameters, "(p.running_since is not null) = :agreed", "agreed", filter.agreed());
        return String.join(" and ", all);
    }

    private static void add(
            List<String> where, Map<String, Object> parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            parameters.put(name, value);
        }
    }
}
