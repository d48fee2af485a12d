package fr.convergence.infra.application.rate;

import fr.convergence.infra.application.OwnSchema;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.RemoteBucketBuilder;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.scheduling.annotation.Scheduled;

/** What clients have taken, in PostgreSQL: counted on all nodes together. */
public final class Buckets {

    private static final Duration IDLE = Duration.ofHours(1);
    private static final int CLEANED_AT_ONCE = 1_000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    private Buckets(PostgreSQLSelectForUpdateBasedProxyManager<String> buckets) {
        this.buckets = buckets;
    }

    /** Creates its table when it is not there. */
    public static Buckets in(DataSource database) {
        OwnSchema.migrate(database, "rate");
        return of(database);
    }

    /** Finds its table there. */
    static Buckets of(DataSource database) {
        return new Buckets(Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate.bucket")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(IDLE))
                .build());
    }

    /** So much at once, and when that is gone so much each second. */
    public static BucketConfiguration limit(long burst, long perSecond) {
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(burst)
                        .refillGreedy(perSecond, Duration.ofSeconds(1))
                        .build())
                .build();
    }

    /** What makes the bucket of a client, by a name that begins with what is counted in it. */
    public RemoteBucketBuilder<String> builder() {
        return buckets.builder();
    }

    /** A bucket that is full again needs no row. */
    @Scheduled(fixedDelayString = "PT1H")
    public void clean() {
        buckets.removeExpired(CLEANED_AT_ONCE);
    }
}
