package fr.convergence.infra.application.feed;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.PublicEventFilter;
import fr.convergence.query.PublicEvents.Part;
import fr.convergence.query.ReadModels.NotReadable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The streams of server-sent events that are open on this node, each on a virtual thread of its own: who reads slowly keeps nobody else
 * waiting, and holds nothing of the database meanwhile.
 */
@Component
class OpenStreams {

    private static final Logger LOG = LoggerFactory.getLogger(OpenStreams.class);
    private static final long WITHOUT_END = 0L;

    private final FeedStream stream;
    private final FeedSettings settings;
    private final Clock clock;
    private final Map<String, Integer> byClient = new HashMap<>();
    private int all;

    OpenStreams(FeedStream stream, FeedSettings settings, @Qualifier("wallClock") Clock clock) {
        this.stream = stream;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Follows the feed until whoever asked has gone, or may not read any more, or this node stops.
     *
     * @param until when the right to read ends; null when it does not
     * @throws fr.convergence.kernel.Rejected {@code TOO_MANY_STREAMS}
     */
    SseEmitter open(
            Actor actor,
            @Nullable Instant until,
            String from,
            PublicEventFilter filter,
            Function<Part, List<CloudEvent>> told) {
        enter(actor.id());
        SseEmitter emitter = new SseEmitter(WITHOUT_END);
        Thread.ofVirtual().name("feed-stream").start(() -> {
            try {
                follow(emitter, actor, until, from, filter, told);
                emitter.complete();
            } catch (IOException | IllegalStateException gone) {
                LOG.debug("Whoever followed the feed has gone", gone);
                emitter.completeWithError(gone);
            } catch (NotReadable | DataAccessException out) {
                // It connects anew, and is told then what is the matter.
                LOG.info("A stream of the feed ended: {}", out.getMessage());
                emitter.complete();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                emitter.complete();
            } finally {
                leave(actor.id());
            }
        });
        return emitter;
    }

    private void follow(
            SseEmitter emitter,
            Actor actor,
            @Nullable Instant until,
            String from,
            PublicEventFilter filter,
            Function<Part, List<CloudEvent>> told)
            throws IOException, InterruptedException {
        emitter.send(SseEmitter.event().id(from).comment(""));
        String cursor = from;
        Duration left = left(until);
        while (stream.goesOn() && left.isPositive()) {
            Part part = stream.next(cursor, filter, actor, left);
            for (CloudEvent event : told.apply(part)) {
                emitter.send(SseEmitter.event()
                        .id(event.cursor())
                        .name(event.type())
                        .data(event, MediaType.APPLICATION_JSON));
            }
            if (part.events().isEmpty()) {
                // Where to go on from moves also past what was not asked for; the comment finds out who has gone.
                emitter.send(SseEmitter.event().id(part.cursor()).comment(""));
            }
            cursor = part.cursor();
            left = left(until);
        }
    }

    /** How long to wait for the next event: no longer than the right to read lasts. */
    private Duration left(@Nullable Instant until) {
        if (until == null) {
            return settings.keepAlive();
        }
        Duration right = Duration.between(clock.instant(), until);
        return right.compareTo(settings.keepAlive()) < 0 ? right : settings.keepAlive();
    }

    private synchronized void enter(String client) {
        int open = byClient.getOrDefault(client, 0);
        FeedRejection.TOO_MANY_STREAMS.when(open >= settings.streams() || all >= settings.allStreams());
        byClient.put(client, open + 1);
        all++;
    }

    private synchronized void leave(String client) {
        byClient.computeIfPresent(client, (_, open) -> open == 1 ? null : open - 1);
        all--;
    }
}
