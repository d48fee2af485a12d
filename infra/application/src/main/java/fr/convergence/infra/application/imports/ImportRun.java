package fr.convergence.infra.application.imports;

import fr.convergence.command.Commands.CommandNotSettled;
import fr.convergence.infra.application.imports.Bringing.Outcome;
import fr.convergence.infra.application.imports.Reading.Asked;
import fr.convergence.infra.application.imports.Records.Row;
import fr.convergence.kernel.Rejected;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the rows of one checked file, a bounded number in flight, and tallies what becomes of each. */
final class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final Bringing bringing;
    private final Tally tally;
    private final Semaphore room;
    private final int inFlight;
    private final Runnable rowDone;

    /**
     * @param inFlight rows brought at the same time
     * @param rowDone called after each row, from any thread
     */
    ImportRun(Bringing bringing, Tally tally, int inFlight, Runnable rowDone) {
        this.bringing = bringing;
        this.tally = tally;
        this.inFlight = inFlight;
        this.room = new Semaphore(inFlight);
        this.rowDone = rowDone;
    }

    /** Returns when the fate of every row is known. */
    void bring(SpooledFile file, Layout layout, RowReader reader) throws IOException, InterruptedException {
        tally.warned(layout.warnings());
        try (Records records = Records.of(file, layout.separator());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            records.next();
            for (Row row = records.next(); row != null; row = records.next()) {
                bring(reader.read(row), threads);
            }
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
        if (tally.failedInARow() >= inFlight) {
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
                        Finding.ofValue(reading.line(), reading.id(), Column.ID, reading.id(), rejection);
                    case "reportedOn" ->
                        Finding.ofValue(
                                reading.line(),
                                reading.id(),
                                Column.DATE_MAJ,
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
