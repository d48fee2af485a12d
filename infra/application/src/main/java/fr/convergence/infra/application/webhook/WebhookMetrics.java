package fr.convergence.infra.application.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Publishes how many webhooks stand how. */
final class WebhookMetrics implements MeterBinder {

    private final EndpointRows rows;

    WebhookMetrics(EndpointRows rows) {
        this.rows = rows;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (EndpointState state : EndpointState.values()) {
            Gauge.builder("convergence.webhooks", rows, some -> some.count(state))
                    .tag("state", state.name())
                    .description("Webhooks of partner applications")
                    .register(registry);
        }
    }
}
