package fr.convergence.infra.application.webhook;

import fr.convergence.command.webhook.FeedPositions;
import fr.convergence.kernel.access.Actor;
import fr.convergence.query.PublicEventFilter;
import fr.convergence.query.PublicEvents;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Positions as the feed gives them, refused as the feed refuses them. */
record ReadablePositions(PublicEvents events) implements FeedPositions {

    @Override
    public @Nullable String beginning(@Nullable String after, @Nullable OffsetDateTime since) {
        String from = events.beginning(after, since, Actor.SYSTEM);
        if (from != null) {
            events.after(from, PublicEventFilter.ANY, 1, Actor.SYSTEM);
        }
        return from;
    }
}
