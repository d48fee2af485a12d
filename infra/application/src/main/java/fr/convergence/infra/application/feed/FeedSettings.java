package fr.convergence.infra.application.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator may choose about the feed, as {@code --convergence.feed.<name>=…}.
 *
 * @param streams how many one client may keep open on a node, over SSE
 * @param allStreams how many all of them may
 * @param perSecond how many events a client may read each second, on all nodes together, when it has read more than the next
 * @param burst how many it may read at once
 * @param keepAlive how often a stream that has nothing to tell says so, which is also how soon one that is over is found
 */
@ConfigurationProperties("convergence.feed")
record FeedSettings(
        @DefaultValue("10") int streams,
        @DefaultValue("500") int allStreams,
        @DefaultValue("5000") int perSecond,
        @DefaultValue("50000") int burst,
        @DefaultValue("15s") Duration keepAlive) {}
