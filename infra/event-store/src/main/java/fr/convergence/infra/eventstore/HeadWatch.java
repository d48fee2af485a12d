package fr.convergence.infra.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows the store's head: told by {@code NOTIFY} on a connection of its own, by this node's appends, and by looking now and
 * then in case a notification was missed. Positions have no gap, so that the head is all a follower needs. A look also tells
 * whether the store still is in the same epoch, and not behind what was seen of it.
 */
final class HeadWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);

    private static final PGNotification[] NOTHING = {};
    private static final String LOOK =
            "select epoch, (select coalesce(max(position), 0) from store.event) from store.identity";

    private final DataSource direct;
    private final Duration look;
    private final Duration longestSilence;
    private final int epoch;
    private final Consumer<String> onLoss;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private long head;
    private volatile boolean closing;
    private volatile @Nullable Connection listening;

    /**
     * Starts watching.
     *
     * @param direct gives connections that are neither pooled nor routed through a transaction pooler
     * @param look how often to look, whatever is told
     * @param longestSilence how long to wait for PostgreSQL's answers before connecting anew
     * @param epoch the one the store is in
     * @param onLoss is told what was found when the store's history is not the same any more
     */
    HeadWatch(DataSource direct, Duration look, Duration longestSilence, int epoch, Consumer<String> onLoss) {
        this.direct = new AnsweringDataSource(direct, longestSilence);
        this.longestSilence = longestSilence;
        this.look = look;
        this.epoch = epoch;
        this.onLoss = onLoss;
        this.thread = Thread.ofPlatform().name("event-store-head").daemon().start(this::run);
    }

    /** The head as known here; never goes back. */
    long head() {
        lock.lock();
        try {
            return head;
        } finally {
            lock.unlock();
        }
    }

    /** The head is at least there. */
    void advance(long position) {
        lock.lock();
        try {
            if (position <= head) {
                return;
            }
            head = position;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(Runnable::run);
    }

    /** Waits until the head is beyond a position, or the time is over, or the watch is woken; tells the head. */
    long awaitBeyond(long position, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (head <= position && left > 0 && !closing) {
                left = moved.awaitNanos(left);
            }
            return head;
        } finally {
            lock.unlock();
        }
    }

    /** Calls a listener, quickly to be done, whenever the head moves; running the result ends that. */
    Runnable onMove(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void run() {
        long pauseMillis = 100;
        while (!closing) {
            try (Connection connection = connect()) {
                listening = connection;
                listen(connection);
                pauseMillis = 100;
            } catch (SQLException failure) {
                if (!closing) {
                    LOG.warn("no notifications from the store for now: {}", failure.getMessage());
                    pauseMillis = Math.min(pauseMillis * 2, 2_000);
                    pause(pauseMillis);
                }
            }
        }
    }

    /** Connecting itself may meet with silence, which only the data source can bound. */
    private Connection connect() throws SQLException {
        if (direct.getLoginTimeout() == 0) {
            direct.setLoginTimeout((int) Math.max(1, longestSilence.toSeconds()));
        }
        return direct.getConnection();
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen store_head");
            PGConnection notifications = connection.unwrap(PGConnection.class);
            lookAt(statement);
            long lookedAt = System.nanoTime();
            while (!closing) {
                PGNotification[] told = notifications.getNotifications((int) look.toMillis());
                for (PGNotification notification : told == null ? NOTHING : told) {
                    advance(Long.parseLong(notification.getParameter()));
                }
                if (System.nanoTime() - lookedAt >= look.toNanos()) {
                    lookAt(statement);
                    lookedAt = System.nanoTime();
                }
            }
        }
    }

    private void lookAt(Statement statement) throws SQLException {
        long seen = head();
        try (ResultSet row = statement.executeQuery(LOOK)) {
            row.next();
            if (row.getInt(1) != epoch || row.getLong(2) < seen) {
                onLoss.accept("the store is in epoch %d at %d, and was in epoch %d at %d"
                        .formatted(row.getInt(1), row.getLong(2), epoch, seen));
            }
            advance(row.getLong(2));
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing = true;
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        Connection connection = listening;
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException failure) {
                LOG.debug("connection of the watch already gone", failure);
            }
        }
        thread.interrupt();
    }
}
