package fr.convergence.infra.eventstore;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one follower on this node whenever it has its lease: takes in pages, sleeps until the store's head moves. */
final class FollowerLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(FollowerLoop.class);
    private static final long ELSEWHERE = Duration.ofMillis(500).toNanos();
    private static final long FIRST_PAUSE = Duration.ofMillis(200).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofSeconds(3).toNanos();

    private final Follower follower;
    private final PostgresEventStore store;
    private final Leases leases;
    private final Pages pages;
    private final Thread thread;
    private volatile @Nullable Lease lease;
    private volatile @Nullable String error;
    private volatile boolean closing;
    private long pause = FIRST_PAUSE;

    FollowerLoop(Follower follower, PostgresEventStore store, Leases leases, Pages pages) {
        this.follower = follower;
        this.store = store;
        this.leases = leases;
        this.pages = pages;
        this.thread = Thread.ofPlatform().name("follower-" + follower.name()).unstarted(this);
    }

    void start() {
        thread.start();
    }

    Follower follower() {
        return follower;
    }

    /** The lease this node has, or had a moment ago. */
    @Nullable Lease lease() {
        return lease;
    }

    /** Why it does not move on this node, or null. */
    @Nullable String error() {
        return error;
    }

    /** The lease was taken away on purpose: look at once whether it can be had again. */
    void lookAgain() {
        Lease known = lease;
        if (known != null) {
            known.lost();
        }
        wake();
    }

    /** Whoever has no lease looks for one now and then, however much is recorded meanwhile. */
    private void headMoved() {
        if (lease != null) {
            wake();
        }
    }

    private void wake() {
        LockSupport.unpark(thread);
    }

    @Override
    public void run() {
        Runnable unregister = store.onMove(this::headMoved);
        try {
            while (!closing && !thread.isInterrupted()) {
                step();
            }
        } finally {
            unregister.run();
            letGo();
        }
    }

    private void step() {
        try {
            Lease held = held();
            if (held == null) {
                error = null;
                LockSupport.parkNanos(ELSEWHERE);
                return;
            }
            if (!pages.takeNext(held)) {
                LockSupport.parkNanos(pages.rest());
            }
            error = null;
            pause = FIRST_PAUSE;
        } catch (LeaseLost taken) {
            LOG.info("follower {}: {}", follower.name(), taken.getMessage());
            lease = null;
        } catch (Exception | Error failure) {
            tell(failure);
        }
    }

    private @Nullable Lease held() throws SQLException {
        Lease held = lease;
        if (held == null || held.lapsed()) {
            held = leases.acquire(follower.name());
            lease = held;
        }
        return held;
    }

    /** Another node may fare better, one whose version knows the event for instance: it may have the lease meanwhile. */
    private void tell(Throwable failure) {
        if (closing) {
            LOG.info("follower {} ends with: {}", follower.name(), failure.getMessage());
            return;
        }
        log(failure);
        error = String.valueOf(failure.getMessage());
        letGo();
        long end = System.nanoTime() + pause;
        for (long left = pause; left > 0 && !closing && !thread.isInterrupted(); left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        pause = Math.min(2 * pause, LONGEST_PAUSE);
    }

    private void log(Throwable failure) {
        Lease held = lease;
        String position = held == null ? "?" : Long.toString(held.position());
        if (String.valueOf(failure.getMessage()).equals(error)) {
            LOG.warn("follower {} still stands at {}: {}", follower.name(), position, error);
        } else {
            LOG.error("follower {} stands at {}", follower.name(), position, failure);
        }
    }

    private void letGo() {
        Lease held = lease;
        lease = null;
        if (held == null) {
            return;
        }
        try {
            leases.release(held);
        } catch (SQLException failure) {
            LOG.warn("lease of {} left to lapse: {}", follower.name(), failure.getMessage());
        }
    }

    /** Ends after the page it is at. */
    void close() {
        closing = true;
        wake();
    }

    /** Waits until it has ended, and interrupts it when that takes too long. */
    void awaitEnd(Duration atMost) {
        try {
            if (!thread.join(atMost)) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            thread.interrupt();
        }
    }
}
