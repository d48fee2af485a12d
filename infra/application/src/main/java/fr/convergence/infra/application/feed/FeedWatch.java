package fr.convergence.infra.application.feed;

import fr.convergence.infra.eventstore.Cursor;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.kernel.access.Actor;
import fr.convergence.query.PublicEvents;
import fr.convergence.query.ReadModels.NotReadable;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Wakes whoever follows the feed on this node when it has gone on, whichever node made it so: one look at how far it is, after the store's
 * head moved, for all who wait, and none when nobody does.
 */
@Component
final class FeedWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FeedWatch.class);

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final long FIRST_PAUSE = 2;
    private static final long LONGEST_PAUSE = 100;

    private final PostgresEventStore store;
    private final PublicEvents events;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition waited = lock.newCondition();
    private final Condition moved = lock.newCondition();
    private int waiting;
    private long position = -1;
    private boolean closed;

    FeedWatch(PostgresEventStore store, PublicEvents events) {
        this.store = store;
        this.events = events;
        Thread.ofVirtual().name("feed-watch").start(this::run);
    }

    /**
     * Waits until the feed has gone beyond a cursor, the time is over, or this node stops.
     */
    void awaitBeyond(String cursor, Duration atMost) throws InterruptedException {
        long after = Cursor.decode(cursor).position();
        lock.lock();
        try {
            waiting++;
            waited.signal();
            long left = atMost.toNanos();
            while (position <= after && left > 0 && !closed) {
                left = moved.awaitNanos(left);
            }
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    /** Whether this node goes on; whoever follows the feed on it ends otherwise. */
    boolean goesOn() {
        lock.lock();
        try {
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            long pause = FIRST_PAUSE;
            while (awaitSomebody()) {
                if (store.awaitBeyond(known(), IDLE) > known()) {
                    pause = look() ? FIRST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
                    TimeUnit.MILLISECONDS.sleep(pause);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitSomebody() throws InterruptedException {
        lock.lock();
        try {
            while (waiting == 0 && !closed) {
                waited.await();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private long known() {
        lock.lock();
        try {
            return position;
        } finally {
            lock.unlock();
        }
    }

    /** Whether it has gone on. */
    private boolean look() {
        long seen;
        try {
            seen = Cursor.decode(events.cursorAt(null, Actor.SYSTEM)).position();
        } catch (NotReadable | DataAccessException out) {
            LOG.debug("How far the feed is could not be read", out);
            return false;
        }
        lock.lock();
        try {
            boolean further = seen > position;
            position = Math.max(seen, position);
            moved.signalAll();
            return further;
        } finally {
            lock.unlock();
        }
    }

    /** Lets go of those who wait, so that they do not keep this node from stopping. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        lock.lock();
        try {
            closed = true;
            waited.signalAll();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
