package fr.convergence.infra.application.imports;

import fr.convergence.command.Commands.CommandNotSettled;
import fr.convergence.infra.application.imports.Bringing.Outcome;
import fr.convergence.infra.application.imports.ImportFormat.Readings;
import fr.convergence.infra.application.imports.KnownStructures.Listed;
import fr.convergence.infra.application.imports.Reading.Asked;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.cartography.SourceFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the rows of one checked file, a bounded number in flight, and tallies what becomes of each. */
final class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final Bringing bringing;
    private final Tally tally;
    private final LeftOut leftOut;
    private final Semaphore room;
    private final int failures;
    private final Runnable rowDone;

    /**
     * @param leftOut hears of every record
     * @param room for rows brought at the same time, by all imports that share it
     * @param failures rows that fail one after the other before the rest is left aside
     * @param rowDone called after each row, from any thread
     */
    ImportRun(Bringing bringing, Tally tally, LeftOut leftOut, Semaphore room, int failures, Runnable rowDone) {
        this.bringing = bringing;
        this.tally = tally;
        this.leftOut = leftOut;
        this.room = room;
        this.failures = failures;
        this.rowDone = rowDone;
    }

    /** Returns when the fate of every row is known. */
    void bring(Readings readings) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Reading reading = readings.next(); reading != null; reading = readings.next()) {
                leftOut.listed(reading);
                bring(reading, threads);
            }
        }
    }

    /** Tells of each structure that the list leaves out; returns when the fate of all is known. */
    void leave(SourceFormat list, List<Listed> gone, @Nullable LocalDate edition) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Listed left : gone) {
                room.acquire();
                threads.execute(() -> {
                    try {
                        leave(list, left, edition);
                    } finally {
                        room.release();
                    }
                });
            }
        }
    }

    private void leave(SourceFormat list, Listed left, @Nullable LocalDate edition) {
        try {
            Outcome outcome = bringing.leave(list, left, edition);
            tally.closed(outcome.recorded(), outcome.cursors());
        } catch (Rejected refused) {
            tally.notClosed(refused.rejections().stream()
                    .map(why -> Finding.ofLeftOut(left.sourceId(), why))
                    .toList());
        } catch (CommandNotSettled notSettled) {
            tally.notClosed(
                    List.of(Finding.ofLeftOut(left.sourceId(), ImportCode.ROW_FAILED.rejection(notSettled.code()))));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException fault) {
            LOG.error("Import, structure {} absente de la liste", left.sourceId(), fault);
            tally.notClosed(List.of(Finding.ofLeftOut(left.sourceId(), ImportCode.ROW_FAILED.rejection("FAULT"))));
        }
    }

    private void bring(Reading reading, ExecutorService threads) throws InterruptedException {
        Asked asked = reading.asked();
        if (asked == null) {
            tally.refused(reading.refusals());
            rowDone.run();
            return;
        }
        tally.warned(reading.warnings());
        reading.counted().forEach(tally::counted);
        room.acquire();
        threads.execute(() -> {
            try {
                settle(reading, asked);
            } finally {
                room.release();
                rowDone.run();
            }
        });
    }

    private void settle(Reading reading, Asked asked) {
        if (tally.failedInARow() >= failures) {
            tally.notTried();
            return;
        }
        try {
            Outcome outcome = bringing.bring(reading.line(), asked);
            tally.brought(outcome.knownBefore(), outcome.recorded(), outcome.cursors());
        } catch (Rejected refused) {
            tally.refused(told(reading, asked, refused));
        } catch (CommandNotSettled notSettled) {
            LOG.warn("Import, ligne {} : {}", reading.line(), notSettled.code(), notSettled);
            tally.failed(failure(reading, notSettled.code()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            tally.notTried();
        } catch (RuntimeException fault) {
            LOG.error("Import, ligne {}", reading.line(), fault);
            tally.failed(failure(reading, "FAULT"));
        }
    }

    private static List<Finding> told(Reading reading, Asked asked, Rejected refused) {
        return refused.rejections().stream()
                .map(rejection -> switch (rejection.path()) {
                    case "sourceId" ->
                        Finding.ofValue(reading.line(), reading.id(), LieuColumn.ID, reading.id(), rejection);
                    case "reportedOn" ->
                        Finding.ofValue(
                                reading.line(),
                                reading.id(),
                                LieuColumn.DATE_MAJ,
                                asked.place().reportedOn().toString(),
                                rejection);
                    default -> Finding.ofRefusal(reading.line(), reading.id(), rejection);
                })
                .toList();
    }

    private static Finding failure(Reading reading, String code) {
        return Finding.ofRefusal(reading.line(), reading.id(), ImportCode.ROW_FAILED.rejection(code));
    }
}
