package fr.convergence.query.gathering;

import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.gathering.GatheringEvent;
import fr.convergence.query.JsonRows;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the gatherings that a page speaks of, and writes them after it: each table in one go. */
final class GatheringRows {

    /** What belongs to a gathering. */
    private record Of(String gatheringId) {}

    private final JsonRows rows;

    GatheringRows(Connection transaction) {
        this.rows = new JsonRows(transaction);
    }

    /** @param page events of gatherings, in their order */
    void of(List<StoredEvent> page) {
        if (page.isEmpty()) {
            return;
        }
        SortedMap<String, GatheringRow> known = known(page);
        for (StoredEvent stored : page) {
            GatheringEvent event = (GatheringEvent) stored.event();
            known.computeIfAbsent(event.gatheringId(), GatheringRow::unknown)
                    .take(event, stored.position(), stored.recordedAt());
        }
        rows.write("gathering", "id", known.values());
        rows.write("enrolment", "id", each(known.values(), one -> one.enrolments.values().stream()));
        rows.write("follow_up", "id", each(known.values(), FollowUpRow::of));
        rows.delete("due", "gathering_id", known.keySet().stream().map(Of::new).toList());
        rows.write("due", "gathering_id, moment, subject_id", each(known.values(), DueRow::of));
    }

    private static <T> List<T> each(Collection<GatheringRow> known, Function<GatheringRow, Stream<T>> what) {
        return known.stream().flatMap(what).toList();
    }

    private SortedMap<String, GatheringRow> known(List<StoredEvent> page) {
        String[] ids = page.stream()
                .map(stored -> ((GatheringEvent) stored.event()).gatheringId())
                .distinct()
                .toArray(String[]::new);
        SortedMap<String, GatheringRow> known = new TreeMap<>();
        rows.read(GatheringRow.class, "gathering r where r.id = any (cast(? as uuid[]))", ids)
                .forEach(one -> known.put(one.id, one));
        rows.read(
                        EnrolmentRow.class,
                        "enrolment r where r.gathering_id = any (cast(? as uuid[])) order by r.gathering_id, r.nth",
                        ids)
                .forEach(one -> known.computeIfAbsent(one.gatheringId, GatheringRow::unknown)
                        .enrolments
                        .put(one.id, one));
        return known;
    }
}
