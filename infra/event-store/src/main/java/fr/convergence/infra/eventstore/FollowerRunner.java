package fr.convergence.infra.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs followers, each on a thread of its own: reads a page, hands it over, moves the position in the same transaction,
 * sleeps until the store's head moves. On several nodes the same follower may run: the row of its position decides which
 * node's page counts, and the other starts again from there.
 */
public final class FollowerRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FollowerRunner.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final PostgresEventStore store;
    private final DataSource dataSource;
    private final Clock clock;
    private final int pageSize;
    private final Map<String, Running> running = new TreeMap<>();
    private volatile boolean closing;

    /**
     * Prepares to run.
     *
     * @param dataSource where the followers keep their rows: the store's own database
     * @param pageSize how many events a transaction takes in at most
     */
    public FollowerRunner(PostgresEventStore store, DataSource dataSource, Clock clock, int pageSize) {
        this.store = store;
        this.dataSource = dataSource;
        this.clock = clock;
        this.pageSize = pageSize;
    }

    /**
     * Registers a follower, preparing its tables if it is new, and runs it.
     *
     * @throws SQLException when it cannot be registered; nothing runs
     */
    public synchronized void start(Follower follower) throws SQLException {
        if (running.containsKey(follower.name())) {
            throw new IllegalStateException("runs already: " + follower.name());
        }
        inTransaction(connection -> register(follower, connection));
        Running started = new Running(follower);
        running.put(follower.name(), started);
        started.thread = Thread.ofPlatform().name("follower-" + follower.name()).start(started);
    }

    /**
     * Drops what a follower keeps and takes in everything again from the first event. What it kept is gone until then.
     *
     * @throws SQLException when that fails; all stays as it was
     */
    public void rebuild(Follower follower) throws SQLException {
        inTransaction(connection -> {
            lockPosition(connection, follower.name());
            follower.uninstall(connection);
            follower.install(connection);
            move(connection, follower.name(), 0);
        });
    }

    /** How the followers of this node fare, ordered by name. */
    public synchronized List<FollowerStatus> statuses() {
        return running.values().stream().map(Running::status).toList();
    }

    private static void register(Follower follower, Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into store.follower (name) values (?) on conflict do nothing")) {
            insert.setString(1, follower.name());
            if (insert.executeUpdate() == 1) {
                follower.install(connection);
            }
        }
    }

    private static long lockPosition(Connection connection, String name) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select position from store.follower where name = ? for update")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("no such follower: " + name);
                }
                return row.getLong(1);
            }
        }
    }

    private static void move(Connection connection, String name, long position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update store.follower set position = ?, moved_at = clock_timestamp() where name = ?")) {
            update.setLong(1, position);
            update.setString(2, name);
            update.executeUpdate();
        }
    }

    /** Work inside a transaction. */
    @FunctionalInterface
    private interface Work {
        void run(Connection connection) throws SQLException;
    }

    private void inTransaction(Work work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.run(connection);
                connection.commit();
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** One follower and its thread. */
    private final class Running implements Runnable {
        private final Follower follower;
        private volatile FollowerStatus status;
        private volatile @Nullable Thread thread;

        Running(Follower follower) {
            this.follower = follower;
            this.status = new FollowerStatus(follower.name(), 0, store.head(), clock.instant(), null);
        }

        FollowerStatus status() {
            FollowerStatus known = status;
            return new FollowerStatus(known.name(), known.position(), store.head(), known.movedAt(), known.error());
        }

        @Override
        public void run() {
            long pauseMillis = FIRST_PAUSE_MILLIS;
            while (!closing) {
                try {
                    boolean moved = takePage();
                    pauseMillis = FIRST_PAUSE_MILLIS;
                    if (!moved) {
                        store.awaitBeyond(status.position(), IDLE);
                    }
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return;
                } catch (Exception failure) {
                    if (closing) {
                        return;
                    }
                    LOG.error("follower {} stands at {}", follower.name(), status.position(), failure);
                    status = new FollowerStatus(
                            follower.name(),
                            status.position(),
                            store.head(),
                            status.movedAt(),
                            String.valueOf(failure.getMessage()));
                    if (!pause(pauseMillis)) {
                        return;
                    }
                    pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
                }
            }
        }

        /** Takes in a page from where the follower's row says; false when nothing was left. */
        private boolean takePage() throws Exception {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    long from = lockPosition(connection, follower.name());
                    List<RecordedEvent> page = store.read(from, pageSize);
                    long to = page.isEmpty() ? from : page.getLast().position();
                    if (!page.isEmpty()) {
                        follower.handle(page, connection);
                        move(connection, follower.name(), to);
                    }
                    connection.commit();
                    status = new FollowerStatus(follower.name(), to, store.head(), clock.instant(), null);
                    return !page.isEmpty();
                } catch (Exception failure) {
                    rollBack(connection, failure);
                    throw failure;
                } finally {
                    if (!connection.isClosed()) {
                        connection.setAutoCommit(true);
                    }
                }
            }
        }

        private void rollBack(Connection connection, Exception failure) {
            try {
                connection.rollback();
            } catch (SQLException gone) {
                failure.addSuppressed(gone);
            }
        }

        private boolean pause(long millis) {
            try {
                TimeUnit.MILLISECONDS.sleep(millis);
                return true;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** Ends every follower after the page it is at. */
    @Override
    public void close() {
        closing = true;
        List<Running> all;
        synchronized (this) {
            all = List.copyOf(running.values());
        }
        for (Running one : all) {
            Thread thread = one.thread;
            if (thread == null) {
                continue;
            }
            try {
                if (!thread.join(Duration.ofSeconds(10))) {
                    thread.interrupt();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                thread.interrupt();
            }
        }
    }
}
