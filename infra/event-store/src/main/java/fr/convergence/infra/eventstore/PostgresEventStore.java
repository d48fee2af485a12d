package fr.convergence.infra.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The store. What it answers as recorded is durable, and every reader sees every event once, in one order without gaps.
 * Safe for concurrent use by any number of threads and nodes. Its tables are made by {@code db/event-store}.
 */
public final class PostgresEventStore implements AutoCloseable {

    /** Of {@code store.event e}, as {@link #event} reads them. */
    static final String COLUMNS = "e.position, e.id, e.type, e.version, e.payload, e.metadata, e.tags, e.recorded_at";

    private final Duration longestSilence;
    private final DataSource dataSource;
    private final ExecutorService completions = Executors.newVirtualThreadPerTaskExecutor();
    private final HeadWatch headWatch;
    private final Appender appender;
    private final StoreIdentity identity;
    private final CompletableFuture<String> historyLoss = new CompletableFuture<>();

    /**
     * How much a node takes on.
     *
     * @param waitingAppends how many may wait; what comes beyond is refused
     * @param appendPatience how long an append is tried before it counts as not settled; nothing else PostgreSQL is asked is
     *     waited for longer than three times that without a sign of it
     * @param headLook how often to look whether the head moved, should a notification have been missed
     */
    public record Limits(int waitingAppends, Duration appendPatience, Duration headLook) {

        /** 10,000 appends waiting; 10 s before an append counts as not settled; a look at the head every second. */
        public static final Limits USUAL = new Limits(10_000, Duration.ofSeconds(10), Duration.ofSeconds(1));
    }

    /**
     * Opens the store.
     *
     * @param dataSource pooled connections in autocommit mode, at READ COMMITTED
     * @param direct connections of their own, for LISTEN; is given a login timeout if it has none
     * @throws StoreException.Unavailable when PostgreSQL does not answer
     */
    public PostgresEventStore(DataSource dataSource, DataSource direct, Limits limits) {
        this.longestSilence = limits.appendPatience().multipliedBy(3);
        this.dataSource = answering(dataSource);
        this.identity = readIdentity();
        this.headWatch =
                new HeadWatch(direct, limits.headLook(), limits.appendPatience(), identity.epoch(), this::historyLost);
        this.appender = new Appender(
                new AnsweringDataSource(dataSource, limits.appendPatience()),
                completions,
                limits.waitingAppends(),
                limits.appendPatience(),
                new KnownHistory());
    }

    /** The same connections, on which silence of PostgreSQL is not waited out: they break instead. */
    public DataSource answering(DataSource source) {
        return new AnsweringDataSource(source, longestSilence);
    }

    private final class KnownHistory implements Appender.Known {

        @Override
        public int epoch() {
            return identity.epoch();
        }

        @Override
        public long head() {
            return headWatch.head();
        }

        @Override
        public void lost(String found) {
            historyLost(found);
        }
    }

    /** Which store this is. */
    public StoreIdentity identity() {
        return identity;
    }

    /**
     * Completes, with what was found, once the database turns out to hold another history than this store was opened on: it
     * was restored to an earlier state, or another node opened a new epoch. Nothing is recorded through this store by then;
     * what it says of the head and of followers is of the history that was lost. Close it, and open another.
     */
    public CompletionStage<String> historyLoss() {
        return historyLoss.minimalCompletionStage();
    }

    void historyLost(String found) {
        historyLoss.complete(found);
    }

    /**
     * Makes the time of a store simulated, where it has no event yet: its events bear the times that clients give them, and it
     * stays so for ever. What opened the store before does not learn of it; do this before.
     *
     * @param dataSource connections in autocommit mode
     * @return whether its time is simulated now; it is not, and never will be, where it has events of the time at which they were
     *     recorded
     * @throws StoreException.Unavailable when PostgreSQL does not answer
     */
    public static boolean simulateTime(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select store.simulate_time()")) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException failure) {
            throw new StoreException.Unavailable("the store cannot be marked: " + failure.getMessage(), failure);
        }
    }

    /**
     * Records events together, unless an event their decision depends on was recorded since. Of two appends on their way at
     * once either may be recorded first, whoever asked for it first.
     *
     * <p>Events bear their own time in a store of simulated time, and must; in any other they must not.
     *
     * @return completes once durable, on another thread; fails with a {@link StoreException}
     */
    public CompletableFuture<Appended> append(Append append) {
        if (historyLoss.isDone()) {
            return CompletableFuture.failedFuture(new StoreException.HistoryLost(historyLoss.join()));
        }
        if (append.events().stream().anyMatch(event -> (event.at() != null) != identity.simulatedTime())) {
            return CompletableFuture.failedFuture(new StoreException.Unrecordable(new IllegalArgumentException(
                    identity.simulatedTime()
                            ? "an event without a time, in a store of simulated time"
                            : "an event with a time of its own, in a store that is not simulated")));
        }
        return appender.submit(append).thenApply(appended -> {
            headWatch.advance(appended.position());
            return appended;
        });
    }

    /** The events that match any of the criteria; see {@link #source(List, CommandMark)}. */
    public Sourced source(List<Criterion> criteria) {
        return source(criteria, null);
    }

    /**
     * The events that match any of the criteria, on one snapshot. Costs what those events cost, not what the store holds.
     *
     * @param criteria none means no event at all
     * @param command when given, is looked up in the same snapshot
     * @throws StoreException.AlreadyRecorded when the command was recorded before
     * @throws StoreException.CommandIdReused when another command was recorded under its id
     * @throws StoreException.Unavailable when PostgreSQL does not answer
     */
    public Sourced source(List<Criterion> criteria, @Nullable CommandMark command) {
        SourcingQuery query = new SourcingQuery(criteria);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = query.prepared(connection, command)) {
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows, command);
            }
        } catch (SQLException failure) {
            throw new StoreException.Unavailable("sourcing failed: " + failure.getMessage(), failure);
        }
    }

    private static Sourced read(ResultSet rows, @Nullable CommandMark command) throws SQLException {
        List<RecordedEvent> events = new ArrayList<>();
        long head = 0;
        long last = 0;
        while (rows.next()) {
            if (events.isEmpty()) {
                head = rows.getLong(9);
                refuseRecorded(rows, command);
            }
            long position = rows.getLong(1);
            if (position > last) {
                events.add(event(rows));
                last = position;
            }
        }
        return new Sourced(events, head);
    }

    private static void refuseRecorded(ResultSet rows, @Nullable CommandMark command) throws SQLException {
        long position = rows.getLong(10);
        if (command == null || rows.wasNull()) {
            return;
        }
        if (command.actor().equals(rows.getString(11)) && command.fingerprint().equals(rows.getString(12))) {
            throw new StoreException.AlreadyRecorded(position);
        }
        throw new StoreException.CommandIdReused();
    }

    /**
     * The events after a position, in order, none missing.
     *
     * @throws StoreException.Unavailable when PostgreSQL does not answer
     */
    public List<RecordedEvent> read(long after, int atMost) {
        String sql = "select " + COLUMNS + " from store.event e where e.position > ? order by e.position limit ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, after);
            statement.setInt(2, atMost);
            List<RecordedEvent> events = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(event(rows));
                }
            }
            return events;
        } catch (SQLException failure) {
            throw new StoreException.Unavailable("reading failed: " + failure.getMessage(), failure);
        }
    }

    /** What a follower will need, on another thread. */
    <T> CompletableFuture<T> soon(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, completions);
    }

    /** The last position this node knows of; never goes back, and lags behind the store by a notification at most. */
    public long head() {
        return headWatch.head();
    }

    /** Waits, bounded, until {@link #head} is beyond a position; tells the head. */
    public long awaitBeyond(long position, Duration atMost) throws InterruptedException {
        return headWatch.awaitBeyond(position, atMost);
    }

    /** Calls a listener, which must be quick, whenever the head moves; running the result ends that. */
    public Runnable onMove(Runnable listener) {
        return headWatch.onMove(listener);
    }

    /**
     * The position of the last event recorded at or before an instant; 0 when there is none.
     *
     * @throws StoreException.Unavailable when PostgreSQL does not answer
     */
    public long positionAt(Instant instant) {
        String sql = "select coalesce(max(position), 0) from store.event where recorded_at <= ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(instant));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw new StoreException.Unavailable("looking up a time failed: " + failure.getMessage(), failure);
        }
    }

    private StoreIdentity readIdentity() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select id, epoch, simulated_time from store.identity");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new StoreIdentity(row.getObject(1, UUID.class), row.getInt(2), row.getBoolean(3));
        } catch (SQLException failure) {
            throw new StoreException.Unavailable("the store cannot be opened: " + failure.getMessage(), failure);
        }
    }

    private static RecordedEvent event(ResultSet row) throws SQLException {
        return new RecordedEvent(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                Arrays.asList((String[]) row.getArray(7).getArray()),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }

    /**
     * Records what waits, then stops: nothing acknowledged is lost. Takes little longer than the patience of an append when
     * PostgreSQL is away; what waits then fails as {@link StoreException.Unavailable}.
     */
    @Override
    public void close() {
        appender.close();
        headWatch.close();
        completions.close();
    }
}
