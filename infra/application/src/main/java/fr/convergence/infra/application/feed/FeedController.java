package fr.convergence.infra.application.feed;

import fr.convergence.infra.application.security.ActorOf;
import fr.convergence.infra.application.security.Rights;
import fr.convergence.kernel.access.Actor;
import fr.convergence.query.PublicEventFilter;
import fr.convergence.query.PublicEvents;
import fr.convergence.query.PublicEvents.Part;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * The feed of public events at one address: page by page, or as server-sent events to who accepts those. Both give the same cursor, and
 * what one gave the other takes.
 */
@RestController
class FeedController {

    static final String CURSOR = "Convergence-Cursor";
    static final String MORE = "Convergence-More";
    static final String BATCH = "application/cloudevents-batch+json";

    private static final int USUAL = 100;
    private static final int LONGEST_WAIT = 60;

    private final PublicEvents events;
    private final FeedStream stream;
    private final OpenStreams streams;
    private final JsonMapper json;
    private final CloudEvents cloudEvents;

    FeedController(
            PublicEvents events, FeedStream stream, OpenStreams streams, JsonMapper json, CloudEvents cloudEvents) {
        this.events = events;
        this.stream = stream;
        this.streams = streams;
        this.json = json;
        this.cloudEvents = cloudEvents;
    }

    /**
     * One page; from the beginning unless asked otherwise.
     *
     * @param limit how many at most; those of one moment are never parted
     * @param wait how many seconds to wait for the first one, when there is none yet
     */
    @GetMapping(path = "/events", produces = BATCH)
    ResponseEntity<byte[]> page(
            @ModelAttribute FeedRequest asked,
            @RequestParam(defaultValue = "" + USUAL) int limit,
            @RequestParam(defaultValue = "0") int wait,
            HttpServletRequest request)
            throws InterruptedException {
        int most = FeedRequest.within("limit", 1, PublicEvents.MOST, limit);
        Duration patience = Duration.ofSeconds(FeedRequest.within("wait", 0, LONGEST_WAIT, wait));
        Actor actor = ActorOf.currentRequest();
        Instant since = asked.instant();
        String from = since == null ? asked.after() : events.cursorAt(since, actor);
        Part part = stream.next(from, asked.filter(), most, actor, patience);
        String next = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam("since")
                .replaceQueryParam("after", part.cursor())
                .toUriString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(BATCH))
                .cacheControl(CacheControl.noStore())
                .header(CURSOR, part.cursor())
                .header(MORE, Boolean.toString(part.more()))
                .header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next))
                .body(json.writeValueAsBytes(told(part)));
    }

    private List<CloudEvent> told(Part part) {
        return part.events().stream()
                .map(event -> cloudEvents.of(part.store(), event))
                .toList();
    }

    /** Without end, as long as the right holds; from now on unless asked otherwise. */
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(
            @ModelAttribute FeedRequest asked,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        Rights rights = Objects.requireNonNull(ActorOf.rightsOfCurrentRequest(), "the feed is open to nobody unknown");
        Actor actor = rights.actor();
        Instant since = asked.instant();
        // A program that connects anew sends both the address it was given at first and where it had come since.
        String cursor = lastEventId == null || lastEventId.isEmpty() ? asked.after() : lastEventId;
        String from = cursor == null ? events.cursorAt(since, actor) : cursor;
        PublicEventFilter filter = asked.filter();
        events.after(from, filter, 1, actor);
        return streams.open(rights, from, filter, this::told);
    }
}
