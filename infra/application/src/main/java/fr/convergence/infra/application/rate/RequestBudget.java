package fr.convergence.infra.application.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many requests each client may send, on all nodes together. A node tells PostgreSQL what was sent to it once a second, or sooner when
 * that is a tenth of what a client may send at once, so a client of several nodes may send so much more at each. While PostgreSQL is away
 * nobody is refused for this.
 */
final class RequestBudget {

    private static final Logger log = LoggerFactory.getLogger(RequestBudget.class);
    private static final int TOLD_AT_THE_LATEST = 10;
    private static final int CLIENTS = 10_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final Duration LET_ALONE = Duration.ofSeconds(10);

    private final Buckets buckets;
    private final BucketConfiguration limit;
    private final Optimization seldom;
    private final Clock clock;
    private final Cache<String, Bucket> clients = Caffeine.newBuilder()
            .maximumSize(CLIENTS)
            .expireAfterAccess(REMEMBERED)
            .build();
    private volatile Instant awayUntil = Instant.EPOCH;

    RequestBudget(Buckets buckets, RequestSettings settings, Clock clock) {
        this.buckets = buckets;
        this.limit = Buckets.limit(settings.burst(), settings.perSecond());
        this.seldom = Optimizations.delaying(
                new DelayParameters(Math.max(1, settings.burst() / TOLD_AT_THE_LATEST), Duration.ofSeconds(1)));
        this.clock = clock;
    }

    /** Counts a request; tells how long its client must wait before it sends it again, nothing when it is served. */
    Duration take(String client) {
        if (clock.instant().isBefore(awayUntil)) {
            return Duration.ZERO;
        }
        try {
            return Duration.ofNanos(clients.get(client, this::bucket)
                    .tryConsumeAndReturnRemaining(1)
                    .getNanosToWaitForRefill());
        } catch (RuntimeException away) {
            awayUntil = clock.instant().plus(LET_ALONE);
            log.warn("Requests are not counted for {} s: {}", LET_ALONE.toSeconds(), away.toString());
            return Duration.ZERO;
        }
    }

    private Bucket bucket(String client) {
        return buckets.builder().withOptimization(seldom).build("requests/" + client, () -> limit);
    }
}
