package fr.convergence.infra.application.imports;

import fr.convergence.kernel.cartography.SourceFormat;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A file that was sent, without what is told row by row; in the schema's words. */
record ImportedFile(
        String id,
        String askedBy,
        SourceFormat format,
        @Nullable String fileName,
        boolean dryRun,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt,
        ImportProgress progress,
        @Nullable String position) {

    /** @param toldAt when the report was written */
    static ImportedFile of(ImportReport report, String askedBy, Instant toldAt) {
        Instant finishedAt = report.finishedAt();
        return new ImportedFile(
                report.id(),
                askedBy,
                report.format(),
                report.fileName(),
                report.dryRun(),
                report.startedAt().atOffset(ZoneOffset.UTC),
                finishedAt == null ? null : finishedAt.atOffset(ZoneOffset.UTC),
                ImportProgress.of(report, toldAt),
                report.position());
    }
}
