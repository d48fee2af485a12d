package fr.convergence.query.calendarfeed;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.CalendarEntries;
import fr.convergence.query.CalendarFeeds;
import fr.convergence.query.Connection;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.Identifiers;
import fr.convergence.query.JsonRows;
import fr.convergence.query.Page;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for feeds. The rows themselves say who may read them; here is only what is asked for. */
@Component
final class CalendarFeedQueries implements CalendarFeeds {

    private final ReadModels readModels;
    private final Territory territory;

    CalendarFeedQueries(ReadModels readModels, Territory territory) {
        this.readModels = readModels;
        this.territory = territory;
    }

    /** Which feeds are asked for; null for any. */
    record Asked(
            @Nullable String department,
            @Nullable String structureId,
            @Nullable String placeId) {}

    /** The oldest first, revoked ones too. */
    Connection<CalendarFeed> feeds(Asked asked, Page page, Actor actor, @Nullable String consistentWith) {
        DepartmentCodes.refuseUnknown(territory, asked.department());
        Identifiers.refuseNone(asked.structureId(), "UNKNOWN_STRUCTURE", "Aucune structure");
        Identifiers.refuseNone(asked.placeId(), "UNKNOWN_PLACE", "Aucun lieu");
        return readModels.read(
                CalendarFeedProjection.NAME, actor, consistentWith, snapshot -> part(snapshot, asked, page));
    }

    @Override
    public Optional<CalendarEntries.Of> open(String feedId) {
        return readModels.read(
                CalendarFeedProjection.NAME,
                Actor.ofLink(feedId, null),
                null,
                snapshot -> snapshot.sql()
                        .sql("select department, structure_id, place_id from feed"
                                + " where id = cast(:id as uuid) and revoked_on is null")
                        .param("id", feedId)
                        .query((row, _) -> new CalendarEntries.Of(
                                row.getString("department"), row.getString("structure_id"), row.getString("place_id")))
                        .optional());
    }

    private static Connection<CalendarFeed> part(Snapshot snapshot, Asked asked, Page page) {
        Map<String, Object> parameters = new HashMap<>();
        String which = conditions(asked, parameters);
        int total = snapshot.sql()
                .sql("select count(*) from feed where " + which)
                .params(parameters)
                .query(Integer.class)
                .single();
        Page.Cursor after = page.after();
        String beyond = "";
        if (after != null) {
            beyond = " and (place_in_list, id) > (:lastPlace, cast(:lastId as uuid))";
            parameters.put("lastPlace", after.sortName());
            parameters.put("lastId", after.id());
        }
        parameters.put("most", page.size() + 1);
        List<CalendarFeed> read = snapshot
                .sql()
                .sql(
                        "select to_json(f) from (select id, place_in_list, department, structure_id, place_id, opened_on, revoked_on"
                                + " from feed where " + which + beyond + " order by place_in_list, id limit :most) f")
                .params(parameters)
                .query(String.class)
                .list()
                .stream()
                .map(row -> JsonRows.JSON.readValue(row, CalendarFeed.class))
                .toList();
        List<CalendarFeed> shown = read.subList(0, Math.min(read.size(), page.size()));
        return Connection.of(
                shown, CalendarFeed::cursor, after != null, read.size() > shown.size(), total, snapshot.cursor());
    }

    private static String conditions(Asked asked, Map<String, Object> parameters) {
        StringBuilder all = new StringBuilder("true");
        if (asked.department() != null) {
            all.append(" and department = :department");
            parameters.put("department", asked.department());
        }
        if (asked.structureId() != null) {
            all.append(" and structure_id = cast(:structure as uuid)");
            parameters.put("structure", asked.structureId());
        }
        if (asked.placeId() != null) {
            all.append(" and place_id = cast(:place as uuid)");
            parameters.put("place", asked.placeId());
        }
        return all.toString();
    }
}
