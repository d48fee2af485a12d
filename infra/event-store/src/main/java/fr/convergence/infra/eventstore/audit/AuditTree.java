package fr.convergence.infra.eventstore.audit;

import fr.convergence.infra.eventstore.Follower;
import fr.convergence.infra.eventstore.RecordedEvent;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Grows the tree over all events, as they were recorded and whatever they say, in the schema {@value #NAME}. It passes over
 * nothing: where it cannot go on, it stands still.
 */
public final class AuditTree implements Follower {

    /** Of the follower, and of its schema. */
    public static final String NAME = "audit_tree";

    /** What the tree had come to; the leaves of an event are always the same, whatever became of its page. */
    private @Nullable GrowingTree grown;

    private final List<Subtree> complete = new ArrayList<>();

    private record Subtree(int level, long index, Hash hash) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean passesOver() {
        return false;
    }

    @Override
    public void install(Connection transaction) throws SQLException {
        execute(transaction, "create schema audit_tree");
        execute(
                transaction,
                "create table audit_tree.node (level smallint not null check (level >= 0),"
                        + " index bigint not null check (index >= 0), hash bytea not null check (length(hash) = 32),"
                        + " primary key (level, index))");
    }

    @Override
    public void uninstall(Connection transaction) throws SQLException {
        execute(transaction, "drop schema audit_tree cascade");
    }

    private static void execute(Connection transaction, String sql) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void handle(List<RecordedEvent> page, Connection transaction) throws SQLException {
        complete.clear();
        GrowingTree tree = at(page.getFirst().position() - 1, transaction);
        for (RecordedEvent event : page) {
            if (event.position() != tree.size() + 1) {
                throw new IllegalStateException("no event is recorded at " + (tree.size() + 1));
            }
            tree.add(EventLeaf.hash(event));
        }
        insert(transaction);
    }

    private GrowingTree at(long size, Connection transaction) {
        GrowingTree known = grown;
        if (known == null || known.size() != size) {
            known = new GrowingTree(
                    size,
                    new StoredSubtrees(transaction),
                    (level, index, hash) -> complete.add(new Subtree(level, index, hash)));
            grown = known;
        }
        return known;
    }

    private void insert(Connection transaction) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(
                "insert into audit_tree.node (level, index, hash) select * from unnest(?, ?, ?)")) {
            insert.setArray(
                    1,
                    array(
                            transaction,
                            "smallint",
                            complete.stream().map(Subtree::level).toArray()));
            insert.setArray(
                    2,
                    array(
                            transaction,
                            "bigint",
                            complete.stream().map(Subtree::index).toArray()));
            byte[][] hashes =
                    complete.stream().map(subtree -> subtree.hash().bytes()).toArray(byte[][]::new);
            insert.setArray(3, array(transaction, "bytea", hashes));
            insert.executeUpdate();
        }
    }

    private static Array array(Connection transaction, String type, Object[] values) throws SQLException {
        return transaction.createArrayOf(type, values);
    }
}
