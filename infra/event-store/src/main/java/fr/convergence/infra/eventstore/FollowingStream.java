package fr.convergence.infra.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** The store from a position on, without end, for Axon's own processors: simply pages of reads, called back as the head moves. */
final class FollowingStream implements MessageStream<EventMessage> {

    private static final int PAGE = 500;

    private final PostgresEventStore store;
    private final Predicate<RecordedEvent> wanted;
    private final Function<RecordedEvent, Entry<EventMessage>> entries;
    private final Deque<RecordedEvent> page = new ArrayDeque<>();
    private final Runnable unregister;
    private volatile Runnable callback = () -> {};
    private volatile boolean closed;
    private long cursor;
    private @Nullable Throwable error;

    FollowingStream(
            PostgresEventStore store,
            long after,
            Predicate<RecordedEvent> wanted,
            Function<RecordedEvent, Entry<EventMessage>> entries) {
        this.store = store;
        this.cursor = after;
        this.wanted = wanted;
        this.entries = entries;
        this.unregister = store.onMove(() -> callback.run());
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> next() {
        Optional<Entry<EventMessage>> next = peek();
        if (next.isPresent()) {
            page.removeFirst();
        }
        return next;
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> peek() {
        return hasNextAvailable() ? Optional.of(entries.apply(page.getFirst())) : Optional.empty();
    }

    @Override
    public synchronized boolean hasNextAvailable() {
        while (page.isEmpty() && !closed && error == null && store.head() > cursor) {
            fill();
        }
        return !page.isEmpty();
    }

    private void fill() {
        try {
            List<RecordedEvent> read = store.read(cursor, PAGE);
            if (read.isEmpty()) {
                throw new StoreException.HistoryLost("no event after " + cursor + " any more");
            }
            cursor = read.getLast().position();
            read.stream().filter(wanted).forEach(page::addLast);
        } catch (StoreException failure) {
            error = failure;
        }
    }

    @Override
    public void setCallback(Runnable callback) {
        this.callback = callback;
        callback.run();
    }

    @Override
    public synchronized Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public synchronized boolean isCompleted() {
        return closed || error != null;
    }

    @Override
    public void close() {
        closed = true;
        unregister.run();
        callback.run();
    }
}
