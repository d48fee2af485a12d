package fr.convergence.infra.eventstore.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Compares the tag index with what events bear, both ways. */
final class TagIndex {

    private static final String BORNE = "(select e.position, t.tag from store.event e, unnest(e.tags) as t(tag)"
            + " union all select position, 'type=' || type from store.event)";
    private static final String INDEXED = "select position, tag from store.tag";

    private TagIndex() {}

    /** What a comparison found to be on one side only. */
    @FunctionalInterface
    private interface OneSided {
        AuditFinding of(long count, long position, String tag);
    }

    static List<AuditFinding> compare(Connection snapshot) throws SQLException {
        List<AuditFinding> findings = new ArrayList<>();
        compare(snapshot, BORNE + " except " + INDEXED, AuditFinding.TagsMissing::new, findings);
        compare(snapshot, INDEXED + " except " + BORNE, AuditFinding.TagsSurplus::new, findings);
        return findings;
    }

    private static void compare(Connection snapshot, String difference, OneSided finding, List<AuditFinding> findings)
            throws SQLException {
        String sql =
                "select count(*) over (), position, tag from (" + difference + ") as d order by position, tag limit 1";
        try (Statement select = snapshot.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            if (row.next()) {
                findings.add(finding.of(row.getLong(1), row.getLong(2), String.valueOf(row.getString(3))));
            }
        }
    }
}
