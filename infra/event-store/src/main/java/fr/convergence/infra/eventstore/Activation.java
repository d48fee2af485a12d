package fr.convergence.infra.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a build the one that answers, in the transaction of the page with which it has come as far: no reader sees less
 * than it saw before. A build that has parked what the one that answers has not waits for its repair.
 */
final class Activation {

    private static final Logger LOG = LoggerFactory.getLogger(Activation.class);

    private final Build build;
    private final Follower follower;
    private final int near;
    private final Runnable afterwards;
    private volatile boolean pending = true;
    private boolean complete;
    private boolean prepared;
    private long goal = -1;

    /** @param near how many events before the head is near enough for a build when no other answers */
    Activation(Build build, Follower follower, int near, Runnable afterwards) {
        this.build = build;
        this.follower = follower;
        this.near = near;
        this.afterwards = afterwards;
    }

    /** Whether the build is still to be made the one that answers. */
    boolean pending() {
        return pending;
    }

    /**
     * Before a page: completes the build's tables once it is near the head, in a transaction of its own, for that may take long
     * and nobody is to wait for it.
     */
    void prepare(Transactions transactions, Lease lease) throws Exception {
        if (complete) {
            return;
        }
        AtomicBoolean done = new AtomicBoolean();
        transactions.run(transaction -> {
            if (lease.position() >= head(transaction) - near) {
                follower.complete(transaction);
                Leases.move(transaction, lease, lease.position());
                done.set(true);
            }
        });
        complete = done.get();
    }

    /**
     * At the end of a page's transaction: activates the build if it has come far enough.
     *
     * @throws LeaseLost when the build was given up meanwhile
     */
    void reached(Connection transaction, long position) throws SQLException, LeaseLost {
        prepared = false;
        Builds.Answering answering = Builds.answering(transaction, build.name());
        if (answering != null && answering.number() == build.number()) {
            pending = false; // another node did it
        } else if (complete && isFarEnough(transaction, position, answering)) {
            if (!Builds.activate(transaction, build)) {
                throw new LeaseLost(follower.name());
            }
            Transactions.awaitDisk(transaction);
            prepared = true;
        }
    }

    private boolean isFarEnough(Connection transaction, long position, Builds.@Nullable Answering answering)
            throws SQLException {
        return answering == null
                ? isAtGoal(position, head(transaction))
                : position >= answering.position() && !Builds.knowsLess(transaction, build.name(), follower.name());
    }

    /** Everything recorded before it began, and nearly everything recorded since. */
    private boolean isAtGoal(long position, long head) {
        if (goal < 0) {
            goal = head;
        }
        return position >= goal && position >= head - near;
    }

    /** After the commit of that transaction. */
    void committed() {
        if (prepared) {
            pending = false;
            LOG.info("{} answers from build {} now", build.name(), build.number());
            afterwards.run();
        }
    }

    private static long head(Connection transaction) throws SQLException {
        try (PreparedStatement select =
                        transaction.prepareStatement("select coalesce(max(position), 0) from store.event");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
