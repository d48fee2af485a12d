package fr.convergence.infra.eventstore;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the pages of one follower, and while a full one is handled, the next: the database and this node then work at the same
 * time. Used by one thread.
 */
final class LookAhead {

    private static final Logger LOG = LoggerFactory.getLogger(LookAhead.class);

    private final PostgresEventStore store;
    private final Follower follower;
    private final Transactions transactions;
    private final int size;
    private @Nullable Ahead ahead;

    /** The page after a position, on its way. */
    private record Ahead(long after, CompletableFuture<List<RecordedEvent>> page) {}

    LookAhead(PostgresEventStore store, Follower follower, Transactions transactions, int size) {
        this.store = store;
        this.follower = follower;
        this.transactions = transactions;
        this.size = size;
    }

    /** The events after a position, as many as make a page; empty when there are none. */
    List<RecordedEvent> page(long after) {
        List<RecordedEvent> page = known(after);
        if (page == null) {
            page = store.head() <= after ? List.of() : store.read(after, size);
            if (page.size() == size) {
                expect(page); // so that the next can be expected after it
            }
        }
        if (page.size() == size) {
            long next = page.getLast().position();
            ahead = new Ahead(next, store.soon(() -> expected(next)));
        }
        return page;
    }

    private @Nullable List<RecordedEvent> known(long after) {
        Ahead known = ahead;
        ahead = null;
        if (known == null) {
            return null;
        }
        try {
            List<RecordedEvent> page = known.page().join();
            return page.isEmpty() || known.after() != after ? null : page;
        } catch (CompletionException failure) {
            return null; // it fails again when it is read without haste
        }
    }

    private List<RecordedEvent> expected(long after) {
        List<RecordedEvent> page = store.read(after, size);
        if (!page.isEmpty()) {
            expect(page);
        }
        return page;
    }

    private void expect(List<RecordedEvent> page) {
        try {
            transactions.run(reader -> {
                Transactions.boundSilence(reader);
                follower.expect(page, reader);
            });
        } catch (Exception failure) {
            LOG.debug(
                    "{} cannot expect the page from {} on",
                    follower.name(),
                    page.getFirst().position(),
                    failure);
        }
    }
}
