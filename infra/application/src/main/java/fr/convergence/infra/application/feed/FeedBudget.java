package fr.convergence.infra.application.feed;

import fr.convergence.infra.application.OwnSchema;
import fr.convergence.kernel.access.Actor;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ExpiredEntriesCleaner;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * How many events each client may read, on all nodes together: so many at once, then so many each second. Who has read more than that owes
 * time. What was read is counted when it was, so a client is never refused in the middle of what it asked for.
 */
class FeedBudget {

    private static final Duration IDLE = Duration.ofHours(1);
    private static final int CLEANED_AT_ONCE = 1_000;

    private final ProxyManager<String> buckets;
    private final ExpiredEntriesCleaner cleaner;
    private final BucketConfiguration limits;

    private FeedBudget(PostgreSQLSelectForUpdateBasedProxyManager<String> buckets, FeedSettings settings) {
        this.buckets = buckets;
        this.cleaner = buckets;
        this.limits = BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(settings.burst())
                        .refillGreedy(settings.perSecond(), Duration.ofSeconds(1))
                        .build())
                .build();
    }

    /** Creates its table when it is not there. */
    static FeedBudget in(DataSource database, FeedSettings settings) {
        OwnSchema.migrate(database, "rate");
        return new FeedBudget(
                Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                        .primaryKeyMapper(PrimaryKeyMapper.STRING)
                        .table("rate.bucket")
                        .idColumn("id")
                        .stateColumn("state")
                        .expiresAtColumn("expires_at")
                        .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(IDLE))
                        .build(),
                settings);
    }

    private Bucket of(Actor client) {
        return buckets.builder().build("feed/" + client.id(), () -> limits);
    }

    /** How long a client owes; nothing when it may read on. */
    Duration owed(Actor client) {
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

    /** Counts what a client has read. */
    void spend(Actor client, int events) {
        if (events > 0) {
            of(client).consumeIgnoringRateLimits(events);
        }
    }

    /** Who owes nothing needs no row. */
    @Scheduled(fixedDelayString = "PT1H")
    void clean() {
        cleaner.removeExpired(CLEANED_AT_ONCE);
    }
}
