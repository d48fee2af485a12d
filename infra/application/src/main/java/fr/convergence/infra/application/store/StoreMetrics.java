package fr.convergence.infra.application.store;

import fr.convergence.infra.eventstore.Build;
import fr.convergence.infra.eventstore.FollowerRunner;
import fr.convergence.infra.eventstore.FollowerStatus;
import fr.convergence.infra.eventstore.PostgresEventStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Publishes the store's position, and for each follower how far it is, how far behind, and what it has parked. */
final class StoreMetrics implements MeterBinder {

    /** The gauges of one scrape share one look at the database. */
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final PostgresEventStore store;
    private final FollowerRunner runner;
    private final List<ReadModel> readModels;
    private List<FollowerStatus> statuses = List.of();
    private long lookedAt = System.nanoTime() - FRESH;

    StoreMetrics(PostgresEventStore store, FollowerRunner runner, List<ReadModel> readModels) {
        this.store = store;
        this.runner = runner;
        this.readModels = readModels;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("convergence.store.position", store, PostgresEventStore::head)
                .description("Position of the last event recorded, as known to this node")
                .register(registry);
        for (ReadModel readModel : readModels) {
            String name = readModel.name();
            gauge(registry, name, "position", "Last event taken in", FollowerStatus::position);
            gauge(registry, name, "lag", "Events still to take in", FollowerStatus::lag);
            gauge(
                    registry,
                    name,
                    "behind.seconds",
                    "Age of the oldest event still to take in",
                    status -> seconds(status.behind()));
            gauge(
                    registry,
                    name,
                    "still.seconds",
                    "Seconds with events to take in without moving",
                    status -> seconds(status.standstill()));
            gauge(registry, name, "parked", "Events passed over until they are retried", FollowerStatus::parked);
            gauge(registry, name, "paused", "1 while paused", status -> status.paused() ? 1 : 0);
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    private void gauge(
            MeterRegistry registry, String readModel, String what, String text, ToDoubleFunction<FollowerStatus> of) {
        Gauge.builder("convergence.follower." + what, this, metrics -> metrics.value(readModel, of))
                .tag("follower", readModel)
                .description(text)
                .register(registry);
    }

    private double value(String readModel, ToDoubleFunction<FollowerStatus> of) {
        return look().stream()
                .filter(status -> isOf(readModel, status))
                .mapToDouble(of)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** The build that answers; a new one beside it shows in the followers' own list. */
    private static boolean isOf(String readModel, FollowerStatus status) {
        Build build = status.build();
        return build != null && build.name().equals(readModel) && build.state() == Build.State.ACTIVE;
    }

    private synchronized List<FollowerStatus> look() {
        if (System.nanoTime() - lookedAt >= FRESH) {
            statuses = runner.statuses();
            lookedAt = System.nanoTime();
        }
        return statuses;
    }
}
