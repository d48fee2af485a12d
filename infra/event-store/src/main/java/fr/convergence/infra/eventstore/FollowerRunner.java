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
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

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
    private final BuildWatch builds;
    private final int pageSize;
    private final Map<String, FollowerLoop> loops = new ConcurrentSkipListMap<>();
    private boolean closed;

    /**
     * Prepares to run.
     *
     * @param rows where the followers keep theirs: the store's own database
     * @param pageSize how many events a transaction takes in at most
     */
    public FollowerRunner(PostgresEventStore store, DataSource rows, int pageSize) {
        DataSource dataSource = store.answering(rows);
        this.store = store;
        this.transactions = new Transactions(dataSource);
        this.leases = new Leases(dataSource);
        this.statusQuery = new StatusQuery(dataSource);
        this.pageSize = pageSize;
        this.renewal = new LeaseRenewal(leases, this::held);
        this.builds = new BuildWatch(dataSource, new RunsHere());
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
        inTransaction(transaction -> {
            if (register(follower, transaction)) {
                follower.complete(transaction);
            }
        });
        run(follower, null);
    }

    /**
     * Registers what can be rebuilt, beginning its first build if it is new, and runs its builds here whenever no other node
     * does. The first build becomes the one that answers when it is about to reach the head.
     *
     * @throws SQLException when it cannot be registered; nothing runs
     */
    public void start(Rebuildable rebuildable) throws SQLException {
        inTransaction(transaction -> {
            if (Builds.of(transaction, rebuildable.name(), false).isEmpty()) {
                begin(rebuildable, 1, transaction);
            }
        });
        builds.add(rebuildable);
    }

    private static void begin(Rebuildable rebuildable, int number, Connection transaction) throws SQLException {
        Follower follower = rebuildable.build(number);
        register(follower, transaction);
        Builds.add(transaction, rebuildable.name(), number, follower.name());
    }

    /** Whether it is new. */
    private static boolean register(Follower follower, Connection transaction) throws SQLException {
        try (PreparedStatement insert =
                transaction.prepareStatement("insert into store.follower (name, position) select ?,"
                        + " case when ? then (select coalesce(max(position), 0) from store.event) else 0 end"
                        + " on conflict do nothing")) {
            insert.setString(1, follower.name());
            insert.setBoolean(2, follower.beginsAtHead());
            boolean added = insert.executeUpdate() == 1;
            if (added) {
                follower.install(transaction);
            }
            return added;
        }
    }

    /** What the watch of builds finds is to run on this node, or to run no more. */
    private final class RunsHere implements BuildWatch.Runs {

        @Override
        public void run(Rebuildable rebuildable, Build build) {
            Follower follower = rebuildable.build(build.number());
            FollowerRunner.this.run(follower, activation(build, follower));
        }

        private @Nullable Activation activation(Build build, Follower follower) {
            return build.state() == Build.State.BUILDING
                    ? new Activation(build, follower, pageSize, builds::wake)
                    : null;
        }

        @Override
        public void end(String follower) {
            FollowerLoop loop = loops.remove(follower);
            if (loop != null) {
                loop.close();
            }
        }
    }

    /** Unless it runs already: whoever starts it and the watch of builds may find it at once, and two would take its lease in turns. */
    private synchronized void run(Follower follower, @Nullable Activation activation) {
        if (closed || loops.containsKey(follower.name())) {
            return;
        }
        PageHandling handling = new PageHandling(follower, new Parking(follower.name()));
        LookAhead events = new LookAhead(store, follower, transactions, pageSize);
        Pages pages = new Pages(follower, events, transactions, handling, activation);
        FollowerLoop loop = new FollowerLoop(follower, store, leases, pages);
        loops.put(follower.name(), loop);
        loop.start();
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
     * Begins a new build of what can be rebuilt, from the first event, beside the build that answers. It becomes the one that
     * answers by itself, on whichever node, when it has come as far; the old one is dropped a minute later. Does nothing when
     * a build is under way already.
     *
     * @return the name of the follower of the build that is under way
     * @throws IllegalArgumentException when it was not started here
     * @throws SQLException when that fails; all stays as it was
     */
    public String rebuild(String name) throws SQLException {
        Rebuildable rebuildable = builds.started(name);
        AtomicReference<String> follower = new AtomicReference<>();
        inTransaction(transaction -> {
            Build last = Builds.of(transaction, name, true).getLast();
            int number = last.number();
            if (last.state() != Build.State.BUILDING) {
                number++;
                begin(rebuildable, number, transaction);
            }
            follower.set(rebuildable.build(number).name());
        });
        builds.wake();
        return follower.get();
    }

    /**
     * Gives up the build that is under way; the one that answers goes on. Whether there was one.
     *
     * @throws IllegalArgumentException when it was not started here
     * @throws IllegalStateException when nothing would be left: no other build answers yet
     * @throws SQLException when that fails; all stays as it was
     */
    public boolean abandonRebuild(String name) throws SQLException {
        builds.started(name);
        AtomicBoolean done = new AtomicBoolean();
        inTransaction(transaction -> {
            boolean answered =
                    Builds.of(transaction, name, true).stream().anyMatch(build -> build.state() == Build.State.ACTIVE);
            if (!answered) {
                throw new IllegalStateException("no other build of " + name + " answers");
            }
            done.set(Builds.abandon(transaction, name));
        });
        builds.wake();
        return done.get();
    }

    /**
     * Drops what a follower keeps, in place, and takes in everything again from the first event. What it kept or parked is
     * gone until then; a paused follower stays paused.
     *
     * @throws IllegalArgumentException when it was not started here
     * @throws UnsupportedOperationException when it {@linkplain Follower#beginsAtHead began at the head}
     * @throws SQLException when that fails; all stays as it was
     */
    public void reset(String name) throws SQLException {
        Follower follower = started(name).follower();
        if (follower.beginsAtHead()) {
            throw new UnsupportedOperationException(name + " must see no event again");
        }
        underLease(
                name,
                "reset",
                lease -> inTransaction(transaction -> {
                    Transactions.boundSilence(transaction);
                    follower.uninstall(transaction);
                    follower.install(transaction);
                    follower.complete(transaction);
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

    /** Whether this node runs a follower at the moment, as far as it can tell. */
    public boolean runsHere(String name) {
        FollowerLoop loop = loops.get(name);
        Lease lease = loop == null ? null : loop.lease();
        return lease != null && !lease.lapsed();
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
        builds.close();
        synchronized (this) {
            closed = true;
        }
        loops.values().forEach(FollowerLoop::close);
        loops.values().forEach(loop -> loop.awaitEnd(LONGEST_END));
        renewal.close();
    }
}
