package fr.convergence.query.fieldissue;

import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.gathering.FieldIssueEvent;
import fr.convergence.query.JsonRows;
import java.sql.Connection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the issues that a page speaks of, and writes them after it, in one go. */
final class IssueRows {

    private final JsonRows rows;

    IssueRows(Connection transaction) {
        this.rows = new JsonRows(transaction);
    }

    /** @param page events of issues, in their order */
    void of(List<StoredEvent> page) {
        String[] ids = page.stream()
                .map(stored -> ((FieldIssueEvent) stored.event()).issueId())
                .distinct()
                .toArray(String[]::new);
        SortedMap<String, IssueRow> known = new TreeMap<>();
        rows.read(IssueRow.class, "issue r where r.id = any (cast(? as uuid[]))", ids)
                .forEach(one -> known.put(one.id, one));
        for (StoredEvent stored : page) {
            FieldIssueEvent event = (FieldIssueEvent) stored.event();
            known.computeIfAbsent(event.issueId(), IssueRow::unknown)
                    .take(event, stored.position(), stored.recordedAt());
        }
        rows.write("issue", "id", known.values());
    }
}
