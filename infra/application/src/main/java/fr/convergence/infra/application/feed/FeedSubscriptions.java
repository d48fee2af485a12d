package fr.convergence.infra.application.feed;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.PublicEvent;
import fr.convergence.query.PublicEventFilter;
import fr.convergence.query.PublicEvents.Part;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** The feed as a GraphQL subscription, over WebSockets and SSE. */
@Controller
class FeedSubscriptions {

    private final FollowedFeed feed;

    FeedSubscriptions(FollowedFeed feed) {
        this.feed = feed;
    }

    @SubscriptionMapping
    Flux<PublicEvent> events(
            @Argument @Nullable PublicEventFilter filter,
            @Argument @Nullable String after,
            @Argument @Nullable OffsetDateTime since,
            @ContextValue(name = "actor") Actor actor) {
        return feed.parts(after, since, filter == null ? PublicEventFilter.ANY : filter, actor)
                .concatMapIterable(Part::events, 1);
    }
}
