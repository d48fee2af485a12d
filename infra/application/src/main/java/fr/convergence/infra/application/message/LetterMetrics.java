package fr.convergence.infra.application.message;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Publishes how many letters there are of each state. */
final class LetterMetrics implements MeterBinder {

    private final LetterRows rows;

    LetterMetrics(LetterRows rows) {
        this.rows = rows;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (LetterState state : LetterState.values()) {
            Gauge.builder(
                            "convergence.letters",
                            rows,
                            some -> some.tally().counts().getOrDefault(state, 0))
                    .tag("state", state.name())
                    .description("Letters to structures, those settled for thirty days at most")
                    .register(registry);
        }
    }
}
