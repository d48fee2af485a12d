package fr.convergence.infra.application.feed;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.PublicEventFilter;
import fr.convergence.query.PublicEvents;
import fr.convergence.query.PublicEvents.Part;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The feed as subscriptions follow it: no faster than its reader takes it. */
@Component
class FollowedFeed {

    /** How long a reader that has gone may go unseen. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final PublicEvents events;
    private final FeedStream stream;
    private final Scheduler threads =
            Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "feed-subscription");

    FollowedFeed(PublicEvents events, FeedStream stream) {
        this.events = events;
        this.stream = stream;
    }

    /**
     * Its parts as long as this node goes on; an empty one now and then, by which it is seen that the reader has gone.
     *
     * @param after a cursor to begin after; null for now, or for the instant
     * @param since an instant instead, or null
     * @throws fr.convergence.query.ReadModels.NotReadable as {@link PublicEvents} does: what cannot be read is refused before anything is
     *     told
     */
    Flux<Part> parts(@Nullable String after, @Nullable OffsetDateTime since, PublicEventFilter filter, Actor actor) {
        String named = events.beginning(after, since, actor);
        String from = named == null ? events.cursorAt(null, actor) : named;
        events.after(from, filter, 1, actor);
        return Flux.<Part, String>generate(() -> from, (cursor, sink) -> {
                    if (!stream.goesOn()) {
                        sink.complete();
                        return cursor;
                    }
                    try {
                        Part part = stream.next(cursor, filter, actor, LOOK);
                        sink.next(part);
                        return part.cursor();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                        sink.complete();
                        return cursor;
                    }
                })
                .subscribeOn(threads);
    }
}
