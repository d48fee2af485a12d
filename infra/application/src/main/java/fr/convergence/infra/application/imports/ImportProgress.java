package fr.convergence.infra.application.imports;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is, in the schema's words.
 *
 * @param rowsDone rows whose fate is known
 * @param rowsPerSecond since the beginning; null at the beginning
 */
record ImportProgress(
        String importId,
        ImportState state,
        int rows,
        int rowsDone,
        int created,
        int changed,
        int unchanged,
        int closed,
        int refused,
        int failed,
        int notTried,
        int warnings,
        @Nullable Double rowsPerSecond) {

    /** @param toldAt when the report was written */
    static ImportProgress of(ImportReport report, Instant toldAt) {
        return new ImportProgress(
                report.id(),
                report.state(),
                report.rows(),
                report.done(),
                report.created(),
                report.changed(),
                report.unchanged(),
                report.closed(),
                report.refused(),
                report.failed(),
                report.notTried(),
                report.warningCount(),
                rate(report, toldAt));
    }

    /** Whether nothing more will change. */
    public boolean done() {
        return state != ImportState.RUNNING;
    }

    private static @Nullable Double rate(ImportReport report, Instant toldAt) {
        Instant last = report.finishedAt() == null ? toldAt : report.finishedAt();
        long millis = Duration.between(report.startedAt(), last).toMillis();
        return millis <= 0 ? null : report.done() * 1_000.0 / millis;
    }
}
