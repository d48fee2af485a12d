package fr.convergence.infra.eventstore.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The leaves that {@link AuditTree} keeps, in order; none where no tree is kept. */
final class StoredLeaves implements AutoCloseable {

    private static final int FETCHED = 10_000;

    private final Statement select;
    private final @Nullable ResultSet rows;
    private long ahead = Long.MAX_VALUE;
    private @Nullable Hash hash;
    private long last;

    /** @param snapshot a transaction */
    StoredLeaves(Connection snapshot) throws SQLException {
        select = snapshot.createStatement();
        select.setFetchSize(FETCHED);
        rows = isThere()
                ? select.executeQuery("select index, hash from audit_tree.node where level = 0 order by index")
                : null;
        advance();
    }

    private boolean isThere() throws SQLException {
        try (ResultSet row = select.executeQuery("select to_regclass('audit_tree.node') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void advance() throws SQLException {
        ResultSet left = rows;
        if (left != null && left.next()) {
            ahead = left.getLong(1);
            byte[] bytes = left.getBytes(2);
            hash = bytes.length == Hash.LENGTH ? Hash.of(bytes) : Hash.EMPTY_TREE;
            last = ahead + 1;
        } else {
            ahead = Long.MAX_VALUE;
        }
    }

    /** Null where none is kept. Asked with indexes that grow. */
    @Nullable Hash at(long index) throws SQLException {
        while (ahead < index) {
            advance();
        }
        return ahead == index ? hash : null;
    }

    /** The position of the last leaf kept, once all have been read. */
    long last() throws SQLException {
        at(Long.MAX_VALUE - 1);
        return last;
    }

    @Override
    public void close() throws SQLException {
        select.close();
    }
}
