package fr.convergence.infra.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one follower has parked, as rows of {@code store.parked}; works within the transaction it is given. */
final class Parking {

    private final String follower;

    Parking(String follower) {
        this.follower = follower;
    }

    /**
     * Begins the transaction of a page, in one statement: bounds its silence, lets its commit not wait for the disk, and tells
     * which sequences are parked.
     */
    Set<String> begin(Connection transaction) throws SQLException {
        String sql = "select set_config('idle_in_transaction_session_timeout', '" + Transactions.LONGEST_SILENCE
                + "', true), set_config('synchronous_commit', 'off', true), array(select distinct p.sequence from store.parked p where p.follower = ?)";
        try (PreparedStatement select = transaction.prepareStatement(sql)) {
            select.setString(1, follower);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new HashSet<>(Arrays.asList((String[]) row.getArray(3).getArray()));
            }
        }
    }

    /** Parks the event that failed. */
    void park(Connection transaction, RecordedEvent event, String sequence, Throwable failure) throws SQLException {
        insert(transaction, List.of(event), List.of(sequence), text(failure));
    }

    /** Parks events behind those of their sequences. */
    void parkBehind(Connection transaction, List<RecordedEvent> events, List<String> sequences) throws SQLException {
        if (!events.isEmpty()) {
            insert(transaction, events, sequences, null);
        }
    }

    private void insert(
            Connection transaction, List<RecordedEvent> events, List<String> sequences, @Nullable String error)
            throws SQLException {
        try (PreparedStatement insert =
                transaction.prepareStatement("insert into store.parked (follower, position, sequence, error)"
                        + " select ?, e.position, e.sequence, ? from unnest(?, ?) as e(position, sequence)")) {
            insert.setString(1, follower);
            insert.setString(2, error);
            Array positions = transaction.createArrayOf(
                    "bigint", events.stream().map(RecordedEvent::position).toArray());
            insert.setArray(3, positions);
            insert.setArray(4, transaction.createArrayOf("text", sequences.toArray()));
            insert.executeUpdate();
        }
    }

    /** The first parked position of a sequence; 0 when it has none. */
    long first(Connection connection, String sequence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select coalesce(min(position), 0) from store.parked where follower = ? and sequence = ?")) {
            select.setString(1, follower);
            select.setString(2, sequence);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    void unpark(Connection transaction, long position) throws SQLException {
        try (PreparedStatement delete =
                transaction.prepareStatement("delete from store.parked where follower = ? and position = ?")) {
            delete.setString(1, follower);
            delete.setLong(2, position);
            delete.executeUpdate();
        }
    }

    void failedAgain(Connection transaction, long position, Throwable failure) throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement(
                "update store.parked set error = ?, tries = tries + 1 where follower = ? and position = ?")) {
            update.setString(1, text(failure));
            update.setString(2, follower);
            update.setLong(3, position);
            update.executeUpdate();
        }
    }

    /** Forgets everything parked, because everything comes again. */
    void clear(Connection transaction) throws SQLException {
        try (PreparedStatement delete = transaction.prepareStatement("delete from store.parked where follower = ?")) {
            delete.setString(1, follower);
            delete.executeUpdate();
        }
    }

    /** The parked sequences, the one parked first at the head. */
    List<ParkedSequence> sequences(Connection connection) throws SQLException {
        String sql = """
                select distinct on (sequence) sequence, count(*) over (partition by sequence), position, error, tries, parked_at
                from store.parked where follower = ? order by sequence, position""";
        try (PreparedStatement select =
                connection.prepareStatement("select * from (" + sql + ") as head order by position")) {
            select.setString(1, follower);
            List<ParkedSequence> sequences = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sequences.add(new ParkedSequence(
                            row.getString(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getString(4) == null ? "" : row.getString(4),
                            row.getInt(5),
                            row.getObject(6, OffsetDateTime.class).toInstant()));
                }
            }
            return sequences;
        }
    }

    /** PostgreSQL keeps no zero character. */
    private static String text(Throwable failure) {
        return failure.toString().replace('\0', ' ');
    }
}
