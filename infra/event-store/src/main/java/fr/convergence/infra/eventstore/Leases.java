package fr.convergence.infra.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The leases of this node, as rows of {@code store.follower}. */
final class Leases {

    private static final String UNTIL = "clock_timestamp() + interval '" + Lease.LENGTH.toMillis() + " ms'";

    private final DataSource dataSource;
    private final String owner = owner();

    Leases(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private static String owner() {
        String host = System.getenv("HOSTNAME");
        return (host == null ? "" : host + " ") + ProcessHandle.current().pid() + " "
                + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Takes a lease that nobody else has; null when somebody has it, or the follower is paused. */
    @Nullable Lease acquire(String name) throws SQLException {
        return take(name, owner, false);
    }

    /** Takes a lease from whoever has it, paused or not; null when there is no such follower. */
    @Nullable Lease seize(String name, String purpose) throws SQLException {
        return take(name, owner + " " + purpose, true);
    }

    private @Nullable Lease take(String name, String as, boolean fromAnyone) throws SQLException {
        String sql = "update store.follower set owner = ?, token = token + 1, expires_at = " + UNTIL
                + " where name = ? and (? or not paused and (owner is null or owner = ? or expires_at <= clock_timestamp()))"
                + " returning token, position";
        long askedAt = System.nanoTime();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, as);
            update.setString(2, name);
            update.setBoolean(3, fromAnyone);
            update.setString(4, as);
            try (ResultSet row = update.executeQuery()) {
                return row.next() ? new Lease(name, row.getLong(1), row.getLong(2), askedAt) : null;
            }
        }
    }

    /**
     * Moves the position in the transaction of what was done for it, and renews the lease. From here to the commit the row
     * is locked.
     *
     * @throws LeaseLost when the lease was taken away: roll back
     */
    static void move(Connection transaction, Lease lease, long to) throws SQLException, LeaseLost {
        String sql = "update store.follower set position = ?, moved_at = clock_timestamp(), expires_at = " + UNTIL
                + " where name = ? and token = ? and position = ?";
        try (PreparedStatement update = transaction.prepareStatement(sql)) {
            update.setLong(1, to);
            update.setString(2, lease.name());
            update.setLong(3, lease.token());
            update.setLong(4, lease.position());
            if (update.executeUpdate() != 1) {
                throw new LeaseLost(lease.name());
            }
        }
    }

    /**
     * Renews leases. A row that is locked is left alone: its position is being moved, which renews it. What could not be
     * renewed must be acquired again.
     */
    void renew(Collection<Lease> leases) throws SQLException {
        String sql =
                "update store.follower f set expires_at = " + UNTIL + " from (select held.name from store.follower held"
                        + " join unnest(?, ?) as mine(name, token) on held.name = mine.name and held.token = mine.token"
                        + " for no key update of held skip locked) as free where f.name = free.name returning f.name";
        long askedAt = System.nanoTime();
        Set<String> renewed = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            Array names = connection.createArrayOf(
                    "text", leases.stream().map(Lease::name).toArray());
            Array tokens = connection.createArrayOf(
                    "bigint", leases.stream().map(Lease::token).toArray());
            update.setArray(1, names);
            update.setArray(2, tokens);
            try (ResultSet rows = update.executeQuery()) {
                while (rows.next()) {
                    renewed.add(rows.getString(1));
                }
            }
        }
        for (Lease lease : leases) {
            if (renewed.contains(lease.name())) {
                lease.renewed(askedAt);
            } else {
                lease.lost();
            }
        }
    }

    /** Gives a lease back, if it is still held; others may have it at once. */
    void release(Lease lease) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            release(connection, lease);
        }
    }

    private static boolean release(Connection connection, Lease lease) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update store.follower set owner = null, expires_at = null where name = ? and token = ?")) {
            update.setString(1, lease.name());
            update.setLong(2, lease.token());
            return update.executeUpdate() == 1;
        }
    }

    /** Pauses a follower, taking the lease away, or lets it go on; false when there is no such follower. */
    boolean pause(String name, boolean paused) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("update store.follower set paused = ?,"
                        + " token = token + 1, owner = null, expires_at = null where name = ? and paused <> ?")) {
            update.setBoolean(1, paused);
            update.setString(2, name);
            update.setBoolean(3, paused);
            return update.executeUpdate() == 1 || exists(connection, name);
        }
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select from store.follower where name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Sets the position back to before the first event and gives the lease back, in the transaction of a reset. */
    static void restart(Connection transaction, Lease lease) throws SQLException, LeaseLost {
        try (PreparedStatement update = transaction.prepareStatement(
                "update store.follower set position = 0, moved_at = clock_timestamp() where name = ? and token = ?")) {
            update.setString(1, lease.name());
            update.setLong(2, lease.token());
            if (update.executeUpdate() != 1) {
                throw new LeaseLost(lease.name());
            }
        }
        release(transaction, lease);
    }
}
