package fr.convergence.infra.application.history;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while a checkpoint cannot be written: the store goes on, but what is lost or changed may not be noticed. */
public final class CheckpointHealth extends AbstractHealthIndicator {

    private final LongSupplier position;
    private final Supplier<@Nullable String> failure;

    /**
     * Asks each time.
     *
     * @param position up to where the last one reaches
     * @param failure why the next cannot be written, or null
     */
    public CheckpointHealth(LongSupplier position, Supplier<@Nullable String> failure) {
        this.position = position;
        this.failure = failure;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("position", position.getAsLong());
        String failed = failure.get();
        if (failed != null) {
            health.down().withDetail("error", failed);
        }
    }
}
