package fr.convergence.infra.application.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.convergence.kernel.cartography.SourceFormat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an imported file, row by row. Each row counts once: created + changed + unchanged + refused + failed +
 * notTried = rows, once the import is finished.
 *
 * @param id the import's own identifier, a UUID; another one each time a file is imported
 * @param fileName as the sender called it, when told
 * @param dryRun whether everything was decided and nothing recorded
 * @param rows how many records the file has
 * @param created structures nobody had spoken of before
 * @param changed structures known before, of which something new was recorded
 * @param unchanged structures of which everything was known
 * @param closed structures that a list said to be complete listed before and leaves out; no row of the file
 * @param refused rows with a fault, told in {@code refusedRows}
 * @param failed rows that could not be recorded for now, told in {@code failedRows}; importing again is safe
 * @param notTried rows left aside because the store stayed out of reach
 * @param position cursor that includes everything the import recorded; null when nothing was decided
 * @param refusedRows the faults of refused rows, by line; a row with two faults is told twice
 * @param warnings values left out, and columns, of rows that were kept
 * @param leftOut how many faults and warnings are not listed here because there are too many
 * @param errors why the whole file was refused
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ImportReport(
        String id,
        SourceFormat format,
        @Nullable String fileName,
        boolean dryRun,
        ImportState state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int rows,
        int created,
        int changed,
        int unchanged,
        int closed,
        int refused,
        int failed,
        int notTried,
        int warningCount,
        @Nullable String position,
        List<Finding> refusedRows,
        List<Finding> failedRows,
        List<Finding> warnings,
        int leftOut,
        List<Finding> errors) {

    /** Rows whose fate is known. */
    int done() {
        return created + changed + unchanged + refused + failed + notTried;
    }

    /** Of a file that was refused whole. */
    static ImportReport refused(
            String id,
            SourceFormat format,
            @Nullable String fileName,
            boolean dryRun,
            Instant startedAt,
            List<Finding> errors) {
        return new ImportReport(
                id,
                format,
                fileName,
                dryRun,
                ImportState.REFUSED,
                startedAt,
                startedAt,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                List.of(),
                List.of(),
                List.of(),
                0,
                errors);
    }

    /** The same with what stopped it; rows whose fate is not known were not tried. */
    ImportReport withErrors(List<Finding> why) {
        return new ImportReport(
                id,
                format,
                fileName,
                dryRun,
                state,
                startedAt,
                finishedAt,
                rows,
                created,
                changed,
                unchanged,
                closed,
                refused,
                failed,
                rows - done() + notTried,
                warningCount,
                position,
                refusedRows,
                failedRows,
                warnings,
                leftOut,
                why);
    }
}
