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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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

    PublicEventController(PublicEvents events) {
        this.events = events;
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
        String from = events.beginning(after, since, actor);
        PublicEvents.Part part = events.after(from, filter == null ? PublicEventFilter.ANY : filter, most, actor);
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
