package fr.convergence.infra.eventstore.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What {@link AuditTree} keeps in the database, as a transaction sees it. */
record StoredSubtrees(Connection transaction) implements Subtrees {

    @Override
    public Hash at(int level, long index) {
        try (PreparedStatement select =
                transaction.prepareStatement("select hash from audit_tree.node where level = ? and index = ?")) {
            select.setInt(1, level);
            select.setLong(2, index);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("the audit tree has no hash of the events from "
                            + ((index << level) + 1) + " to " + (index + 1 << level));
                }
                return Hash.of(row.getBytes(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the audit tree cannot be read: " + failure.getMessage(), failure);
        }
    }
}
