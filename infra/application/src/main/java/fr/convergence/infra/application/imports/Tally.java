package fr.convergence.infra.application.imports;

import fr.convergence.infra.eventstore.Cursor;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.cartography.SourceFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of the rows of one import while they are brought by many threads. */
final class Tally {

    /** Findings of one kind that a report lists; more are only counted. */
    static final int MOST_LISTED = 2_000;

    private static final Comparator<Finding> BY_LINE =
            Comparator.comparing(Finding::line, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Comparator<Cursor> LATEST =
            Comparator.comparingInt(Cursor::epoch).thenComparingLong(Cursor::position);

    private final String id;
    private final SourceFormat format;
    private final @Nullable String fileName;
    private final boolean dryRun;
    private final Instant startedAt;
    private final int rows;

    private int created;
    private int changed;
    private int unchanged;
    private int closed;
    private int refused;
    private int failed;
    private int notTried;
    private int failedInARow;
    private int warningCount;
    private int leftOut;
    private @Nullable Cursor position;
    private final List<Finding> refusedRows = new ArrayList<>();
    private final List<Finding> failedRows = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private final Map<ImportCode, Integer> countedOnly = new EnumMap<>(ImportCode.class);

    Tally(String id, SourceFormat format, @Nullable String fileName, boolean dryRun, Instant startedAt, int rows) {
        this.id = id;
        this.format = format;
        this.fileName = fileName;
        this.dryRun = dryRun;
        this.startedAt = startedAt;
        this.rows = rows;
    }

    /** A row was decided. */
    synchronized void brought(boolean knownBefore, boolean recorded, List<String> positions) {
        failedInARow = 0;
        positions.stream().map(Cursor::decode).forEach(this::reached);
        if (!knownBefore) {
            created++;
        } else if (recorded) {
            changed++;
        } else {
            unchanged++;
        }
    }

    /** The list leaves out a structure it listed. */
    synchronized void closed(boolean recorded, List<String> positions) {
        failedInARow = 0;
        positions.stream().map(Cursor::decode).forEach(this::reached);
        closed += recorded ? 1 : 0;
    }

    /** A structure that the list leaves out could not be told so. */
    synchronized void notClosed(List<Finding> faults) {
        list(failedRows, faults);
    }

    /** A row has faults. */
    synchronized void refused(List<Finding> faults) {
        failedInARow = 0;
        refused++;
        list(refusedRows, faults);
    }

    /** A row could not be recorded for now. */
    synchronized void failed(Finding reason) {
        failedInARow++;
        failed++;
        list(failedRows, List.of(reason));
    }

    /** A row was left aside. */
    synchronized void notTried() {
        notTried++;
    }

    /** Values of a row were left out, or columns of the file. */
    synchronized void warned(List<Finding> more) {
        warningCount += more.size();
        list(warnings, more);
    }

    /** Something that every row may have and is told once. */
    synchronized void counted(ImportCode code) {
        countedOnly.merge(code, 1, Integer::sum);
    }

    /** How many rows failed one after the other. */
    synchronized int failedInARow() {
        return failedInARow;
    }

    /** The report as of now. */
    synchronized ImportReport report(ImportState state, @Nullable Instant finishedAt) {
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
                notTried,
                warningCount + countedOnly.size(),
                position == null ? null : position.encode(),
                sorted(refusedRows),
                sorted(failedRows),
                sorted(withCounted()),
                leftOut,
                List.of());
    }

    /** The report once no row is left. */
    synchronized ImportReport finished(Instant at) {
        return report(failed + notTried == 0 ? ImportState.COMPLETED : ImportState.FAILED, at);
    }

    /** The report of an import that stopped on its way. */
    synchronized ImportReport broken(Instant at, Rejection why) {
        ImportReport so = report(ImportState.FAILED, at);
        return so.withErrors(List.of(Finding.ofFile(why)));
    }

    private void reached(Cursor cursor) {
        if (position == null || LATEST.compare(cursor, position) > 0) {
            position = cursor;
        }
    }

    private void list(List<Finding> listed, List<Finding> more) {
        int room = Math.clamp(MOST_LISTED - listed.size(), 0, more.size());
        listed.addAll(more.subList(0, room));
        leftOut += more.size() - room;
    }

    private List<Finding> withCounted() {
        List<Finding> all = new ArrayList<>(warnings);
        countedOnly.forEach((code, count) -> all.add(
                Finding.ofRows(code == ImportCode.PIVOT_MISSING ? LieuColumn.PIVOT : LieuColumn.ID, code, count)));
        return all;
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().sorted(BY_LINE).toList();
    }
}
