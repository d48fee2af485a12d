package fr.convergence.infra.eventstore;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Hands a follower its events, a page in a transaction. */
final class Pages {

    private final LookAhead events;
    private final Transactions transactions;
    private final PageHandling handling;
    private final @Nullable Activation activation;

    /** @param activation of the build these pages are for; null when nothing is to be activated */
    Pages(LookAhead events, Transactions transactions, PageHandling handling, @Nullable Activation activation) {
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
        List<RecordedEvent> page = events.page(lease.position());
        if (page.isEmpty()) {
            if (isToBeActivated()) {
                take(page, lease, _ -> {});
            }
            return false;
        }
        try {
            take(page, lease, transaction -> handling.whole(page, transaction));
        } catch (Exception failure) {
            if (!Faults.mayBeOfTheEvent(failure)) {
                throw failure;
            }
            take(page, lease, transaction -> handling.parkingWhatFails(page, transaction));
        }
        return true;
    }

    private void take(List<RecordedEvent> page, Lease lease, Transactions.Work work) throws Exception {
        long to = page.isEmpty() ? lease.position() : page.getLast().position();
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
        if (activation != null && activating) {
            activation.committed();
        }
    }

    private boolean isToBeActivated() {
        return activation != null && activation.pending();
    }
}
