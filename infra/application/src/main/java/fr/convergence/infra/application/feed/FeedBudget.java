package fr.convergence.infra.application.feed;

import fr.convergence.infra.application.rate.Buckets;
import fr.convergence.kernel.access.Actor;
import fr.convergence.query.ReadingPace;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How many events each client may read, on all nodes together: so many at once, then so many each second. Who has read more than that owes
 * time. What was read is counted when it was, so a client is never refused in the middle of what it asked for.
 */
class FeedBudget implements ReadingPace {

    private final Buckets buckets;
    private final BucketConfiguration limit;

    FeedBudget(Buckets buckets, FeedSettings settings) {
        this.buckets = buckets;
        this.limit = Buckets.limit(settings.burst(), settings.perSecond());
    }

    private Bucket of(Actor client) {
        return buckets.builder().build("feed/" + client.id(), () -> limit);
    }

    @Override
    public Duration owed(Actor client) {
        return Duration.ofNanos(of(client).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** Refuses a client that owes time. */
    void refuseWhoOwes(Actor client) {
        Duration owed = owed(client);
        FeedRejection.READ_TOO_FAST.when(!owed.isZero(), Long.toString(owed.toSeconds() + 1));
    }

    /** Waits as long as a client owes, and not longer than that. */
    void await(Actor client, Duration atMost) throws InterruptedException {
        Duration owed = owed(client);
        TimeUnit.NANOSECONDS.sleep((owed.compareTo(atMost) < 0 ? owed : atMost).toNanos());
    }

    @Override
    public void spend(Actor client, int events) {
        if (events > 0) {
            of(client).consumeIgnoringRateLimits(events);
        }
    }
}
