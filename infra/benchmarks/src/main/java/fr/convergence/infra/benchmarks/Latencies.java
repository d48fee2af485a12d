package fr.convergence.infra.benchmarks;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Times in microseconds, told in milliseconds. */
final class Latencies {

    /** Head of the table that {@link #line} writes a line of. */
    static final String HEAD = "| | commands | p50 | p95 | p99 | p99.9 | max |\n|---|---|---|---|---|---|---|";

    private Latencies() {}

    static Histogram histogram() {
        return new Histogram(TimeUnit.MINUTES.toMicros(5), 3);
    }

    static String line(String what, Histogram histogram) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | **%.1f** | %.1f | %.1f |",
                what,
                histogram.getTotalCount(),
                histogram.getValueAtPercentile(50) / 1e3,
                histogram.getValueAtPercentile(95) / 1e3,
                histogram.getValueAtPercentile(99) / 1e3,
                histogram.getValueAtPercentile(99.9) / 1e3,
                histogram.getMaxValue() / 1e3);
    }
}
