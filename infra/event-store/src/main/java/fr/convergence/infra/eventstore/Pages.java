package fr.convergence.infra.eventstore;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Hands a follower its events, a page in a transaction. */
final class Pages {

    private final PostgresEventStore store;
    private final Transactions transactions;
    private final PageHandling handling;
    private final int size;

    Pages(PostgresEventStore store, Transactions transactions, PageHandling handling, int size) {
        this.store = store;
        this.transactions = transactions;
        this.handling = handling;
        this.size = size;
    }

    /**
     * Takes in the next page; false when nothing was left.
     *
     * @throws LeaseLost when another runs the follower by now; the page is rolled back
     */
    boolean takeNext(Lease lease) throws Exception {
        List<RecordedEvent> page = store.read(lease.position(), size);
        if (page.isEmpty()) {
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
        long to = page.getLast().position();
        AtomicLong askedAt = new AtomicLong();
        transactions.run(transaction -> {
            work.run(transaction);
            askedAt.set(System.nanoTime());
            Leases.move(transaction, lease, to);
        });
        lease.moved(to, askedAt.get());
    }
}
