package fr.convergence.query.jointpermanence;

import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.query.JsonRows;
import java.sql.Connection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the permanences that a page speaks of, and writes them after it, in one go. */
final class PermanenceRows {

    private final JsonRows rows;

    PermanenceRows(Connection transaction) {
        this.rows = new JsonRows(transaction);
    }

    /** @param page events of permanences, in their order */
    void of(List<StoredEvent> page) {
        String[] ids = page.stream()
                .map(stored -> ((JointPermanenceEvent) stored.event()).permanenceId())
                .distinct()
                .toArray(String[]::new);
        SortedMap<String, PermanenceRow> known = new TreeMap<>();
        rows.read(PermanenceRow.class, "permanence r where r.id = any (cast(? as uuid[]))", ids)
                .forEach(one -> known.put(one.id, one));
        for (StoredEvent stored : page) {
            JointPermanenceEvent event = (JointPermanenceEvent) stored.event();
            known.computeIfAbsent(event.permanenceId(), PermanenceRow::unknown)
                    .take(event, stored.position(), stored.recordedAt());
        }
        rows.write("permanence", "id", known.values());
    }
}
