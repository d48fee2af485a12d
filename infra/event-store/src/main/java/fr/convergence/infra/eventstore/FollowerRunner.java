package fr.convergence.infra.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * Runs followers: reads a page, hands it over, moves the position in the same transaction, sleeps until the store's head
 * moves. Every node may start the same followers: each runs on one node at a time, the one that has its lease. When that
 * node dies or stops, another takes over within 10 seconds; what the first may still be doing can no longer be committed.
 * Safe for concurrent use.
 */
public final class FollowerRunner implements AutoCloseable {

    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final PostgresEventStore store;
    private final Transactions transactions;
    private final Leases leases;
    private final LeaseRenewal renewal;
    private final StatusQuery statusQuery;
    private final int pageSize;
    private final Map<String, FollowerLoop> loops = new ConcurrentSkipListMap<>();

    /**
     * Prepares to run.
     *
     * @param dataSource where the followers keep their rows: the store's own database
     * @param pageSize how many events a transaction takes in at most
     */
    public FollowerRunner(PostgresEventStore store, DataSource dataSource, int pageSize) {
        this.store = store;
        this.transactions = new Transactions(dataSource);
        this.leases = new Leases(dataSource);
        this.statusQuery = new StatusQuery(dataSource);
        this.pageSize = pageSize;
        this.renewal = new LeaseRenewal(leases, this::held);
    }

    private List<Lease> held() {
        return loops.values().stream()
                .map(FollowerLoop::lease)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Registers a follower, preparing its tables if it is new, and runs it here whenever no other node does.
     *
     * @throws SQLException when it cannot be registered; nothing runs
     */
    public synchronized void start(Follower follower) throws SQLException {
        if (loops.containsKey(follower.name())) {
            throw new IllegalStateException("runs already: " + follower.name());
        }
        inTransaction(transaction -> register(follower, transaction));
        FollowerLoop loop = new FollowerLoop(follower, store, leases, pages(follower));
        loops.put(follower.name(), loop);
        loop.start();
    }

    private Pages pages(Follower follower) {
        PageHandling handling = new PageHandling(follower, new Parking(follower.name()));
        return new Pages(store, transactions, handling, pageSize);
    }

    private static void register(Follower follower, Connection transaction) throws SQLException {
        try (PreparedStatement insert =
                transaction.prepareStatement("insert into store.follower (name) values (?) on conflict do nothing")) {
            insert.setString(1, follower.name());
            if (insert.executeUpdate() == 1) {
                follower.install(transaction);
            }
        }
    }

    /**
     * Makes a follower stand still on every node, across restarts, until it is resumed. No page of it is committed once this
     * returns.
     *
     * @throws IllegalArgumentException when no such follower was ever registered
     * @throws SQLException when that fails
     */
    public void pause(String name) throws SQLException {
        setPaused(name, true);
    }

    /**
     * Lets a paused follower go on from where it stood.
     *
     * @throws IllegalArgumentException when no such follower was ever registered
     * @throws SQLException when that fails
     */
    public void resume(String name) throws SQLException {
        setPaused(name, false);
    }

    private void setPaused(String name, boolean paused) throws SQLException {
        if (!leases.pause(name, paused)) {
            throw new IllegalArgumentException("no such follower: " + name);
        }
        FollowerLoop here = loops.get(name);
        if (here != null) {
            here.lookAgain();
        }
    }

    /**
     * Drops what a follower keeps and takes in everything again from the first event. What it kept or parked is gone; a
     * paused follower stays paused.
     *
     * @throws IllegalArgumentException when it was not started here
     * @throws SQLException when that fails; all stays as it was
     */
    public void rebuild(String name) throws SQLException {
        Follower follower = started(name).follower();
        underLease(
                name,
                "rebuild",
                lease -> inTransaction(transaction -> {
                    Transactions.boundSilence(transaction);
                    follower.uninstall(transaction);
                    follower.install(transaction);
                    new Parking(name).clear(transaction);
                    Leases.restart(transaction, lease);
                }));
    }

    /**
     * Handles the parked events of a sequence in order, after repair; the sequence then goes on as the others do. The
     * follower takes in nothing else meanwhile; a paused one stays paused.
     *
     * @return whether all were handled; otherwise the one that fails again keeps the rest parked, and tells its error
     * @throws IllegalArgumentException when the follower was not started here
     * @throws SQLException when a fault of the moment ends it; what was handled until then counts
     */
    public boolean retry(String name, String sequence) throws SQLException {
        Retry retry = new Retry(store, transactions, started(name).follower(), new Parking(name));
        AtomicBoolean done = new AtomicBoolean();
        underLease(name, "retry", lease -> done.set(retry.handle(sequence, lease)));
        return done.get();
    }

    /**
     * The sequences a follower has parked, in order of the event that failed.
     *
     * @throws SQLException when PostgreSQL does not answer
     */
    public List<ParkedSequence> parked(String name) throws SQLException {
        List<ParkedSequence> sequences = new ArrayList<>();
        inTransaction(transaction -> sequences.addAll(new Parking(name).sequences(transaction)));
        return sequences;
    }

    /** What is done to a follower while none of its pages can be committed. */
    @FunctionalInterface
    private interface Intervention {
        void under(Lease lease) throws Exception;
    }

    /**
     * The lease is taken in a transaction of its own: a page being handled elsewhere then ends by itself, and lets go of the
     * rows it has locked, instead of waiting for what waits for it.
     */
    private void underLease(String name, String purpose, Intervention intervention) throws SQLException {
        Lease lease = leases.seize(name, purpose);
        if (lease == null) {
            throw new SQLException("no row of the follower " + name);
        }
        try {
            intervention.under(lease);
        } catch (Exception failure) {
            giveBack(lease, failure);
            throw told(failure);
        }
        leases.release(lease);
        started(name).lookAgain();
    }

    private void giveBack(Lease lease, Exception failure) {
        try {
            leases.release(lease);
        } catch (SQLException left) {
            failure.addSuppressed(left);
        }
        started(lease.name()).lookAgain();
    }

    private FollowerLoop started(String name) {
        FollowerLoop loop = loops.get(name);
        if (loop == null) {
            throw new IllegalArgumentException("not started here: " + name);
        }
        return loop;
    }

    private void inTransaction(Transactions.Work work) throws SQLException {
        try {
            transactions.run(work);
        } catch (Exception failure) {
            throw told(failure);
        }
    }

    private static SQLException told(Exception failure) {
        if (failure instanceof RuntimeException runtime) {
            throw runtime;
        }
        return failure instanceof SQLException sql ? sql : new SQLException(failure.getMessage(), failure);
    }

    /**
     * How the followers started here fare, on whichever node they run, ordered by name.
     *
     * @throws StoreException.Unavailable when PostgreSQL does not answer
     */
    public List<FollowerStatus> statuses() {
        return statusQuery.of(loops);
    }

    /** Ends every follower after the page it is at; other nodes may run them at once. */
    @Override
    public void close() {
        loops.values().forEach(FollowerLoop::close);
        loops.values().forEach(loop -> loop.awaitEnd(LONGEST_END));
        renewal.close();
    }
}
