package fr.convergence.infra.application.feed;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.PublicEventFilter;
import fr.convergence.query.PublicEvents;
import fr.convergence.query.PublicEvents.Part;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads on in the feed, waiting for what is not there yet: what every way of following it is made of. */
@Component
class FeedStream {

    private static final int PART = 500;

    private final PublicEvents events;
    private final FeedWatch watch;
    private final FeedBudget budget;

    FeedStream(PublicEvents events, FeedWatch watch, FeedBudget budget) {
        this.events = events;
        this.watch = watch;
        this.budget = budget;
    }

    /** Whether this node goes on: who follows ends otherwise, and goes on from where it was on another. */
    boolean goesOn() {
        return watch.goesOn();
    }

    /**
     * What follows a cursor, as soon as there is any; an empty part when there was none in time, whose cursor may be further
     * nevertheless.
     *
     * @param cursor null for the beginning
     * @throws fr.convergence.kernel.Rejected {@code READ_TOO_FAST}
     */
    Part next(@Nullable String cursor, PublicEventFilter filter, int most, Actor actor, Duration atMost)
            throws InterruptedException {
        budget.refuseWhoOwes(actor);
        return counted(cursor, filter, most, actor, atMost);
    }

    /** The same for who takes as many as there are, as fast as it may. */
    Part next(String cursor, PublicEventFilter filter, Actor actor, Duration atMost) throws InterruptedException {
        budget.await(actor, atMost);
        return counted(cursor, filter, PART, actor, atMost);
    }

    private Part counted(@Nullable String cursor, PublicEventFilter filter, int most, Actor actor, Duration atMost)
            throws InterruptedException {
        Part part = read(cursor, filter, most, actor, atMost);
        budget.spend(actor, part.events().size());
        return part;
    }

    private Part read(@Nullable String cursor, PublicEventFilter filter, int most, Actor actor, Duration atMost)
            throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        Part part = events.after(cursor, filter, most, actor);
        while (part.events().isEmpty()) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (left.isNegative() || !watch.goesOn()) {
                return part;
            }
            if (!part.more()) {
                watch.awaitBeyond(part.cursor(), left);
            }
            part = events.after(part.cursor(), filter, most, actor);
        }
        return part;
    }
}
