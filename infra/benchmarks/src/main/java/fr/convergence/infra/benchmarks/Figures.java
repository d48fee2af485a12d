package fr.convergence.infra.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Several measures of the same thing. */
record Figures(double[] values) {

    double median() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Each measure by the one taken just before or after it. */
    Figures over(Figures yardstick) {
        double[] ratios = new double[values.length];
        Arrays.setAll(ratios, i -> values[i] / yardstick.values[i]);
        return new Figures(ratios);
    }

    /** Median, least and greatest, as a rate. */
    String rate() {
        return text("%,.0f [%,.0f .. %,.0f]");
    }

    /** Median, least and greatest, as a ratio. */
    String ratio() {
        return text("**%.2f** [%.2f .. %.2f]");
    }

    private String text(String form) {
        return String.format(
                Locale.ROOT,
                form,
                median(),
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
    }
}
