package fr.convergence.query.outsidecalendar;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Identifiers;
import fr.convergence.query.JsonRows;
import fr.convergence.query.ReadModels;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for calendars kept elsewhere. The rows themselves say who may read them; here is only what is asked for. */
@Component
final class OutsideCalendarQueries {

    private final ReadModels readModels;

    OutsideCalendarQueries(ReadModels readModels) {
        this.readModels = readModels;
    }

    /** Those of a structure that are connected, the oldest first: decisions see to it that they are few. */
    List<OutsideCalendar> of(String structureId, Actor actor, @Nullable String consistentWith) {
        Identifiers.refuseNone(structureId, "UNKNOWN_STRUCTURE", "Aucune structure");
        return readModels.read(
                OutsideCalendarProjection.NAME,
                actor,
                consistentWith,
                snapshot -> snapshot
                        .sql()
                        .sql(
                                "select to_json(c) from (select id, department, structure_id, post_id, label, connected_on,"
                                        + " address_changed_on from calendar where structure_id = cast(:structure as uuid)"
                                        + " and disconnected_on is null order by position) c")
                        .param("structure", structureId)
                        .query(String.class)
                        .list()
                        .stream()
                        .map(row -> JsonRows.JSON.readValue(row, OutsideCalendar.class))
                        .toList());
    }
}
