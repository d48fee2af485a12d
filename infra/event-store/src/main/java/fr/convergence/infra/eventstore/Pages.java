package fr.convergence.infra.eventstore;

import java.util.List;

/** Hands a follower its events, a page in a transaction. */
final class Pages {

    private final PostgresEventStore store;
    private final Transactions transactions;
    private final Follower follower;
    private final int size;

    Pages(PostgresEventStore store, Transactions transactions, Follower follower, int size) {
        this.store = store;
        this.transactions = transactions;
        this.follower = follower;
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
        long to = page.getLast().position();
        long[] askedAt = new long[1];
        transactions.run(transaction -> {
            Transactions.boundSilence(transaction);
            follower.handle(page, transaction);
            askedAt[0] = System.nanoTime();
            Leases.move(transaction, lease, to);
        });
        lease.moved(to, askedAt[0]);
        return true;
    }
}
