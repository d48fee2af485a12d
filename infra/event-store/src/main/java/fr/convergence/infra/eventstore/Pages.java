package fr.convergence.infra.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Hands a follower its events, a page in a transaction; pages that do not concern it are passed over, many in one. */
final class Pages {

    /** How long the position may stay behind what was passed over: whoever waits for it waits no longer. */
    private static final long PASSING = Duration.ofMillis(250).toNanos();

    private static final long IDLE = Duration.ofSeconds(1).toNanos();

    private final Follower follower;
    private final LookAhead events;
    private final Transactions transactions;
    private final PageHandling handling;
    private final @Nullable Activation activation;
    private @Nullable Passed passed;

    /**
     * What was looked at under a lease, and does not concern the follower.
     *
     * @param last position
     * @param since when the first of it was, by {@link System#nanoTime}
     */
    private record Passed(Lease lease, long last, long since) {}

    /** @param activation of the build these pages are for; null when nothing is to be activated */
    Pages(
            Follower follower,
            LookAhead events,
            Transactions transactions,
            PageHandling handling,
            @Nullable Activation activation) {
        this.follower = follower;
        this.events = events;
        this.transactions = transactions;
        this.handling = handling;
        this.activation = activation;
    }

    /**
     * Takes in the next page; false when nothing was left.
     *
     * @throws LeaseLost when another runs the follower by now; the page is rolled back
     */
    boolean takeNext(Lease lease) throws Exception {
        if (activation != null && activation.pending()) {
            activation.prepare(transactions, lease);
        }
        long after = lookedAt(lease);
        List<RecordedEvent> page = events.page(after);
        if (page.isEmpty()) {
            if (isToBeActivated() || after > lease.position() && untilMove() <= 0) {
                take(after, lease, _ -> {});
            }
            return false;
        }
        long last = page.getLast().position();
        if (!isToBeActivated() && page.stream().noneMatch(follower::concerns)) {
            pass(last, lease);
            return true;
        }
        try {
            take(last, lease, transaction -> handling.whole(page, transaction));
        } catch (UnreadableEvent unreadable) {
            if (after > lease.position()) {
                take(after, lease, _ -> {}); // it stands right before the page, however long
            }
            throw unreadable;
        } catch (Exception failure) {
            if (!follower.passesOver() || !Faults.mayBeOfTheEvent(failure)) {
                throw failure;
            }
            take(last, lease, transaction -> handling.parkingWhatFails(page, transaction));
        }
        return true;
    }

    /** How long to rest, in nanoseconds, when nothing was left and nothing comes. */
    long rest() {
        return passed == null ? IDLE : Math.clamp(untilMove(), 1, IDLE);
    }

    private long lookedAt(Lease lease) {
        Passed known = passed;
        if (known != null && (known.lease() != lease || known.last() <= lease.position())) {
            passed = null;
            return lease.position();
        }
        return known == null ? lease.position() : known.last();
    }

    private void pass(long last, Lease lease) throws Exception {
        Passed known = passed;
        passed = new Passed(lease, last, known == null ? System.nanoTime() : known.since());
        if (untilMove() <= 0) {
            take(last, lease, _ -> {});
        }
    }

    /** Nanoseconds until the position is to follow what was passed over. */
    private long untilMove() {
        Passed known = passed;
        return known == null ? 0 : known.since() + PASSING - System.nanoTime();
    }

    private void take(long to, Lease lease, Transactions.Work work) throws Exception {
        AtomicLong askedAt = new AtomicLong();
        boolean activating = isToBeActivated();
        transactions.run(transaction -> {
            work.run(transaction);
            if (activation != null && activating) {
                activation.reached(transaction, to);
            }
            askedAt.set(System.nanoTime());
            Leases.move(transaction, lease, to);
        });
        lease.moved(to, askedAt.get());
        passed = null;
        if (activation != null && activating) {
            activation.committed();
        }
    }

    private boolean isToBeActivated() {
        return activation != null && activation.pending();
    }
}
