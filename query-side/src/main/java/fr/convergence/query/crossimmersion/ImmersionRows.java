package fr.convergence.query.crossimmersion;

import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.query.JsonRows;
import java.sql.Connection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the immersions that a page speaks of, and writes them after it: each table in one go. */
final class ImmersionRows {

    private final JsonRows rows;

    ImmersionRows(Connection transaction) {
        this.rows = new JsonRows(transaction);
    }

    /** @param page events of immersions, in their order */
    void of(List<StoredEvent> page) {
        if (page.isEmpty()) {
            return;
        }
        SortedMap<String, KnownImmersion> known = known(page);
        for (StoredEvent stored : page) {
            CrossImmersionEvent event = (CrossImmersionEvent) stored.event();
            known.computeIfAbsent(event.immersionId(), KnownImmersion::unknown)
                    .take(event, stored.position(), stored.recordedAt());
        }
        rows.write("immersion", "id", known.values());
        rows.write(
                "visit",
                "id",
                known.values().stream()
                        .flatMap(immersion -> immersion.visits.values().stream())
                        .toList());
    }

    private SortedMap<String, KnownImmersion> known(List<StoredEvent> page) {
        String[] ids = page.stream()
                .map(stored -> ((CrossImmersionEvent) stored.event()).immersionId())
                .distinct()
                .toArray(String[]::new);
        SortedMap<String, KnownImmersion> known = new TreeMap<>();
        rows.read(KnownImmersion.class, "immersion r where r.id = any (cast(? as uuid[]))", ids)
                .forEach(one -> known.put(one.id, one));
        rows.read(
                        KnownVisit.class,
                        "visit r where r.immersion_id = any (cast(? as uuid[])) order by r.immersion_id, r.nth",
                        ids)
                .forEach(one -> known.computeIfAbsent(one.immersionId, KnownImmersion::unknown)
                        .visits
                        .put(one.id, one));
        return known;
    }
}
