package fr.convergence.infra.application.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Publishes how many events are covered by a signed checkpoint, and whether the next can be signed. */
final class AuditMetrics implements MeterBinder {

    private final AuditStart audit;

    AuditMetrics(AuditStart audit) {
        this.audit = audit;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("convergence.audit.size", audit, AuditStart::size)
                .description(
                        "Events covered by the last signed checkpoint this node knows; -1 where another node signs")
                .register(registry);
        Gauge.builder("convergence.audit.failing", audit, start -> start.failure() == null ? 0 : 1)
                .description("1 while no checkpoint can be signed")
                .register(registry);
    }
}
