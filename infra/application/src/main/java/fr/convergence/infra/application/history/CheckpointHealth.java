package fr.convergence.infra.application.history;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while the checkpoint cannot be written: the store goes on, but a loss of events may not be noticed. */
final class CheckpointHealth extends AbstractHealthIndicator {

    private final LongSupplier position;
    private final Supplier<@Nullable String> failure;

    CheckpointHealth(LongSupplier position, Supplier<@Nullable String> failure) {
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
