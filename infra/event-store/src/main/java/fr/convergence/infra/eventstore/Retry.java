package fr.convergence.infra.eventstore;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Handles what is parked, in order, each event in a transaction of its own that also unparks it. */
final class Retry {

    private final PostgresEventStore store;
    private final Transactions transactions;
    private final Follower follower;
    private final Parking parking;

    Retry(PostgresEventStore store, Transactions transactions, Follower follower, Parking parking) {
        this.store = store;
        this.transactions = transactions;
        this.follower = follower;
        this.parking = parking;
    }

    /**
     * Handles a sequence as far as it goes; whether all of it went.
     *
     * @throws LeaseLost when another runs the follower by now
     */
    boolean handle(String sequence, Lease lease) throws Exception {
        for (long position = first(sequence); position > 0; position = first(sequence)) {
            RecordedEvent event = store.read(position - 1, 1).getFirst();
            try {
                transactions.run(transaction -> one(event, transaction, lease));
            } catch (Exception failure) {
                if (!Faults.mayBeOfTheEvent(failure)) {
                    throw failure;
                }
                transactions.run(transaction -> {
                    parking.failedAgain(transaction, event.position(), failure);
                    Leases.move(transaction, lease, lease.position());
                });
                return false;
            }
        }
        return true;
    }

    private void one(RecordedEvent event, Connection transaction, Lease lease) throws Exception {
        Transactions.boundSilence(transaction);
        follower.handle(List.of(event), transaction);
        parking.unpark(transaction, event.position());
        Leases.move(transaction, lease, lease.position());
    }

    private long first(String sequence) throws Exception {
        AtomicLong first = new AtomicLong();
        transactions.run(transaction -> first.set(parking.first(transaction, sequence)));
        return first.get();
    }
}
