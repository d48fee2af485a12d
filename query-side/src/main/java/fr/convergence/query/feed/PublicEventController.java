package fr.convergence.query.feed;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Connection.Edge;
import fr.convergence.query.Connection.PageInfo;
import fr.convergence.query.Page;
import fr.convergence.query.PublicEvent;
import fr.convergence.query.PublicEventFilter;
import fr.convergence.query.PublicEvents;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.ReadingPace;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers with public events. */
@Controller
final class PublicEventController {

    /** A part of the feed, which is never counted whole. */
    record EventConnection(List<Edge<PublicEvent>> edges, PageInfo pageInfo, String position) {}

    /** What a public event is about. */
    record Subject(Coded kind, String id) {}

    private final PublicEvents events;
    private final ReadingPace pace;

    PublicEventController(PublicEvents events, ReadingPace pace) {
        this.events = events;
        this.pace = pace;
    }

    @QueryMapping
    EventConnection events(
            @Argument @Nullable PublicEventFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable OffsetDateTime since,
            @ContextValue(name = "actor") Actor actor) {
        int most = first == null ? Page.of(null, null, null, null).size() : first;
        if (most > Page.MOST) {
            throw new NotReadable(
                    "PAGE_SIZE_OUT_OF_RANGE", "Une page compte au plus %d événements.".formatted(Page.MOST));
        }
        refuseWhoOwes(actor);
        String from = events.beginning(after, since, actor);
        PublicEvents.Part part = events.after(from, filter == null ? PublicEventFilter.ANY : filter, most, actor);
        pace.spend(actor, part.events().size());
        List<Edge<PublicEvent>> edges = part.events().stream()
                .map(event -> new Edge<>(event.cursor(), event))
                .toList();
        return new EventConnection(
                edges,
                new PageInfo(
                        part.more(),
                        from != null,
                        edges.isEmpty() ? null : edges.getFirst().cursor(),
                        edges.isEmpty() ? null : edges.getLast().cursor()),
                part.cursor());
    }

    private void refuseWhoOwes(Actor actor) {
        Duration owed = pace.owed(actor);
        if (!owed.isZero()) {
            long seconds = owed.toSeconds() + 1;
            throw new NotReadable(
                    "READ_TOO_FAST",
                    "Vous avez lu beaucoup d'événements en peu de temps : reprenez dans %d s, au même repère."
                            .formatted(seconds),
                    Map.of("retryAfter", seconds));
        }
    }

    @SchemaMapping(typeName = "PublicEvent")
    String name(PublicEvent event) {
        return event.type().type();
    }

    @SchemaMapping(typeName = "PublicEvent")
    OffsetDateTime time(PublicEvent event) {
        return event.time().atOffset(ZoneOffset.UTC);
    }

    @SchemaMapping(typeName = "PublicEvent")
    Subject subject(PublicEvent event) {
        return new Subject(event.type().subject(), event.subjectId());
    }
}
