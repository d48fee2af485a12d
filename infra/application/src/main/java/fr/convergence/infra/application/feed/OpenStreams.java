package fr.convergence.infra.application.feed;

import fr.convergence.infra.application.security.Rights;
import fr.convergence.infra.application.security.RightsEnd;
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
     * @param rights asked again every few seconds, so one that was taken away is found soon
     * @throws fr.convergence.kernel.Rejected {@code TOO_MANY_STREAMS}
     */
    SseEmitter open(Rights rights, String from, PublicEventFilter filter, Function<Part, List<CloudEvent>> told) {
        String client = rights.actor().id();
        enter(client);
        SseEmitter emitter = new SseEmitter(WITHOUT_END);
        Thread.ofVirtual().name("feed-stream").start(() -> {
            try {
                follow(emitter, rights, from, filter, told);
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
                leave(client);
            }
        });
        return emitter;
    }

    private void follow(
            SseEmitter emitter,
            Rights rights,
            String from,
            PublicEventFilter filter,
            Function<Part, List<CloudEvent>> told)
            throws IOException, InterruptedException {
        emitter.send(SseEmitter.event().id(from).comment(""));
        String cursor = from;
        Duration left = left(rights);
        Instant lastSent = clock.instant();
        while (stream.goesOn() && left.isPositive() && RightsEnd.isStill(rights)) {
            Part part = stream.next(cursor, filter, rights.actor(), left);
            for (CloudEvent event : told.apply(part)) {
                emitter.send(SseEmitter.event()
                        .id(event.cursor())
                        .name(event.type())
                        .data(event, MediaType.APPLICATION_JSON));
            }
            if (part.events().isEmpty() && !clock.instant().isBefore(lastSent.plus(settings.keepAlive()))) {
                // Where to go on from moves also past what was not asked for; the comment finds out who has gone.
                emitter.send(SseEmitter.event().id(part.cursor()).comment(""));
                lastSent = clock.instant();
            } else if (!part.events().isEmpty()) {
                lastSent = clock.instant();
            }
            cursor = part.cursor();
            left = left(rights);
        }
    }

    /** How long to wait for the next event: no longer than the right to read lasts, nor than it may go without being asked for. */
    private Duration left(Rights rights) {
        Duration patience = rights.revocable() && RightsEnd.LOOK.compareTo(settings.keepAlive()) < 0
                ? RightsEnd.LOOK
                : settings.keepAlive();
        Instant until = rights.until();
        if (until == null) {
            return patience;
        }
        Duration right = Duration.between(clock.instant(), until);
        return right.compareTo(patience) < 0 ? right : patience;
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
