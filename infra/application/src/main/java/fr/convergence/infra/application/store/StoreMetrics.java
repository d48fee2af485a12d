package fr.convergence.infra.application.store;

import fr.convergence.infra.eventstore.FollowerRunner;
import fr.convergence.infra.eventstore.FollowerStatus;
import fr.convergence.infra.eventstore.PostgresEventStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Publishes the store's position, and for each follower its position, its lag in events and since when it has not moved. */
final class StoreMetrics implements MeterBinder {

    private final PostgresEventStore store;
    private final FollowerRunner runner;
    private final List<ProjectionFollower> followers;
    private final Clock clock;

    StoreMetrics(PostgresEventStore store, FollowerRunner runner, List<ProjectionFollower> followers, Clock clock) {
        this.store = store;
        this.runner = runner;
        this.followers = followers;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("convergence.store.position", store, PostgresEventStore::head)
                .description("Position of the last event recorded, as known to this node")
                .register(registry);
        for (ProjectionFollower follower : followers) {
            String name = follower.name();
            gauge(registry, name, "position", "Last event taken in", FollowerStatus::position);
            gauge(registry, name, "lag", "Events still to take in", FollowerStatus::lag);
            gauge(registry, name, "still.seconds", "Seconds since it moved or had nothing to take in", this::still);
        }
    }

    private double still(FollowerStatus status) {
        return Duration.between(status.movedAt(), clock.instant()).toMillis() / 1_000.0;
    }

    private void gauge(
            MeterRegistry registry, String follower, String what, String text, ToDoubleFunction<FollowerStatus> of) {
        Gauge.builder("convergence.follower." + what, runner, running -> value(running, follower, of))
                .tag("follower", follower)
                .description(text)
                .register(registry);
    }

    private static double value(FollowerRunner runner, String follower, ToDoubleFunction<FollowerStatus> of) {
        return runner.statuses().stream()
                .filter(status -> status.name().equals(follower))
                .mapToDouble(of)
                .findFirst()
                .orElse(Double.NaN);
    }
}
