package fr.convergence.infra.application.feed;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.PublicEvent;
import fr.convergence.query.PublicEventFilter;
import fr.convergence.query.PublicEvents;
import fr.convergence.query.PublicEvents.Part;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The feed as a GraphQL subscription, over WebSockets and SSE: no faster than its reader takes it. */
@Controller
class FeedSubscriptions {

    /** How long a reader that has gone may go unseen. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final PublicEvents events;
    private final FeedStream stream;
    private final Scheduler threads =
            Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "feed-subscription");

    FeedSubscriptions(PublicEvents events, FeedStream stream) {
        this.events = events;
        this.stream = stream;
    }

    @SubscriptionMapping
    Flux<PublicEvent> events(
            @Argument @Nullable PublicEventFilter filter,
            @Argument @Nullable String after,
            @Argument @Nullable OffsetDateTime since,
            @ContextValue(name = "actor") Actor actor) {
        PublicEventFilter asked = filter == null ? PublicEventFilter.ANY : filter;
        String named = events.beginning(after, since, actor);
        String from = named == null ? events.cursorAt(null, actor) : named;
        // What cannot be read is refused before anything is told.
        events.after(from, asked, 1, actor);
        return parts(from, asked, actor).concatMapIterable(Part::events, 1);
    }

    /** As long as this node goes on; an empty part now and then, by which it is seen that the reader has gone. */
    private Flux<Part> parts(String from, PublicEventFilter filter, Actor actor) {
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
