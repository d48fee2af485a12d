package fr.convergence.infra.application.history;

import fr.convergence.infra.eventstore.CheckpointWriter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Publishes how far the checkpoint has come, and whether it can be written. */
final class CheckpointMetrics implements MeterBinder {

    private final CheckpointWriter writer;

    CheckpointMetrics(CheckpointWriter writer) {
        this.writer = writer;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("convergence.checkpoint.position", writer, CheckpointWriter::position)
                .description("Position last written to the checkpoint outside the database")
                .register(registry);
        Gauge.builder("convergence.checkpoint.failing", writer, CheckpointMetrics::failing)
                .description("1 while the checkpoint cannot be written")
                .register(registry);
    }

    private static double failing(CheckpointWriter writer) {
        return writer.failure() == null ? 0 : 1;
    }
}
