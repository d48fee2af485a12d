package fr.convergence.infra.application.imports;

import fr.convergence.command.Commands;
import fr.convergence.infra.application.imports.ImportFormat.CheckedFile;
import fr.convergence.infra.application.imports.ImportFormat.Readings;
import fr.convergence.infra.application.imports.ImportFormat.Terms;
import fr.convergence.infra.application.imports.KnownStructures.Listed;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.SourceFormat;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports files: refuses what is broken at once, brings the rest in the background, keeps the report. */
final class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    /**
     * What is to be imported.
     *
     * @param format the kind of list it is
     * @param fileName as the sender calls it
     * @param edition the date of the list's edition, when the sender tells it
     * @param complete what is said of what the list leaves out
     * @param bundledFile SHA-256 of a file that is part of the product; null for any other
     */
    record Request(
            ImportFormat format,
            @Nullable String fileName,
            @Nullable LocalDate edition,
            Complete complete,
            boolean dryRun,
            Actor actor,
            @Nullable String bundledFile) {}

    /** Whether a file is all that its list holds: only then does it say anything by leaving something out. */
    enum Complete {
        NO,
        /** All of it; a file that leaves out more than half of what it listed is a mistake. */
        YES,
        /** All of it, however much it leaves out. */
        WHATEVER_IT_LEAVES_OUT
    }

    /**
     * An import that runs.
     *
     * @param done completes with the last report, whatever happens
     */
    record Started(UUID id, ImportReport report, CompletableFuture<ImportReport> done) {}

    /** What an import works with. */
    record Tools(Commands commands, KnownStructures structures, Reference reference, Patience patience, Clock clock) {}

    private final Tools tools;
    private final ImportReports reports;
    private final Spool spool;
    private final int inFlight;
    private final Semaphore rows;
    private final Semaphore room;

    Imports(Tools tools, ImportReports reports, Spool spool, ImportSettings settings) {
        this.tools = tools;
        this.reports = reports;
        this.spool = spool;
        this.inFlight = settings.inFlight();
        this.rows = new Semaphore(inFlight, true);
        this.room = new Semaphore(settings.atOnce());
    }

    /**
     * Spools and checks a file that is sent, then brings its rows in the background.
     *
     * @throws BrokenFile when nothing of it can be imported
     * @throws fr.convergence.kernel.Rejected when the actor may not import, or too many imports run
     */
    Started start(InputStream sent, Request request) throws IOException {
        mayImport(request.actor());
        return inRoom(() -> spool.take(sent), request, report -> {});
    }

    /** The same with a file that is on disk already; {@code progress} hears of it now and then. */
    Started start(SpooledFile file, Request request, Consumer<ImportReport> progress) throws IOException {
        mayImport(request.actor());
        return inRoom(() -> file, request, progress);
    }

    /** Refuses whoever does not coordinate a department. */
    static void mayImport(Actor actor) {
        boolean may = actor.role() == Role.SYSTEM || actor.role() == Role.COORDINATOR;
        ImportCode.NOT_A_COORDINATOR.when(!may);
    }

    /** Refuses whoever neither coordinates nor audits. */
    static void mayReadReports(Actor actor) {
        boolean may = actor.role() == Role.COORDINATOR || actor.role() == Role.AUDITOR;
        ImportCode.NOT_A_READER_OF_IMPORTS.when(!may);
    }

    private Started inRoom(Source source, Request request, Consumer<ImportReport> progress) throws IOException {
        ImportCode.IMPORTS_BUSY.when(!room.tryAcquire());
        Started started = null;
        SpooledFile file = null;
        try {
            file = source.open();
            started = check(file, request, progress);
            return started;
        } finally {
            if (started == null) {
                room.release();
                if (file != null) {
                    file.close();
                }
            }
        }
    }

    private Started check(SpooledFile file, Request request, Consumer<ImportReport> progress) throws IOException {
        UUID id = UUID.randomUUID();
        Instant startedAt = tools.clock().instant();
        try {
            return run(file, request.format().check(file), id, startedAt, request, progress);
        } catch (BrokenFile broken) {
            ImportReport report = ImportReport.refused(
                    id.toString(),
                    request.format().source(),
                    request.fileName(),
                    request.dryRun(),
                    startedAt,
                    broken.findings());
            reports.save(report, request.actor(), null);
            throw broken;
        }
    }

    private Started run(
            SpooledFile file,
            CheckedFile checked,
            UUID id,
            Instant startedAt,
            Request request,
            Consumer<ImportReport> progress)
            throws IOException {
        Tally tally = new Tally(
                id.toString(),
                request.format().source(),
                request.fileName(),
                request.dryRun(),
                startedAt,
                checked.rows());
        tally.warned(checked.warnings());
        Terms terms = terms(request, startedAt);
        LocalDate edition = checked.edition(terms);
        Readings readings = checked.readings(terms);
        Connection held = hold(id);
        ImportReport first = tally.report(ImportState.RUNNING, null);
        reports.save(first, request.actor(), request.bundledFile());
        Progress watched = new Progress(tally, tools.clock(), report -> save(report, request), progress);
        CompletableFuture<ImportReport> done = new CompletableFuture<>();
        Thread.ofVirtual().name("import-" + id).start(() -> {
            try {
                ImportReport last = bring(readings, edition, id, tally, request, watched);
                save(last, request);
                done.complete(last);
            } catch (RuntimeException | Error fault) {
                done.completeExceptionally(fault);
                throw fault;
            } finally {
                end(file, held);
            }
        });
        return new Started(id, first, done);
    }

    private ImportReport bring(
            Readings readings, @Nullable LocalDate edition, UUID id, Tally tally, Request request, Progress progress) {
        Bringing bringing = new Bringing(
                tools.commands(), tools.structures(), tools.patience(), id, request.actor(), request.dryRun());
        try (readings) {
            LeftOut leftOut = new LeftOut(tools.reference().communes());
            ImportRun run = new ImportRun(bringing, tally, leftOut, rows, inFlight, progress);
            run.bring(readings);
            leave(run, leftOut, edition, tally, request);
            return tally.finished(tools.clock().instant());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return tally.broken(tools.clock().instant(), ImportCode.IMPORT_FAULT.rejection());
        } catch (IOException | RuntimeException fault) {
            LOG.error("Import {}", id, fault);
            return tally.broken(tools.clock().instant(), ImportCode.IMPORT_FAULT.rejection());
        }
    }

    private void leave(ImportRun run, LeftOut leftOut, @Nullable LocalDate edition, Tally tally, Request request)
            throws InterruptedException {
        if (request.complete() == Complete.NO) {
            return;
        }
        SourceFormat list = request.format().source();
        List<Listed> before = tools.structures().listedBy(list);
        Finding fault = leftOut.fault(before, request.complete() == Complete.WHATEVER_IT_LEAVES_OUT);
        if (fault == null) {
            run.leave(list, leftOut.in(before), edition);
        } else {
            tally.warned(List.of(fault));
        }
    }

    private Terms terms(Request request, Instant startedAt) {
        LocalDate today = FrenchDay.at(startedAt);
        LocalDate edition = request.edition();
        ImportCode.EDITION_INVALID.when(edition != null && edition.isAfter(today));
        return new Terms(request.actor(), today, edition, tools.reference());
    }

    private Connection hold(UUID id) {
        try {
            return reports.hold(id);
        } catch (SQLException out) {
            throw new IllegalStateException("no connection for import " + id, out);
        }
    }

    /** A report that cannot be written must not stop the import it is about. */
    private void save(ImportReport report, Request request) {
        try {
            reports.save(report, request.actor(), request.bundledFile());
        } catch (RuntimeException out) {
            LOG.warn("The report of import {} could not be written", report.id(), out);
        }
    }

    private void end(SpooledFile file, Connection held) {
        room.release();
        try {
            reports.release(held);
            file.close();
        } catch (SQLException | IOException out) {
            LOG.warn("An import did not end cleanly", out);
        }
    }

    /** Where a file comes from. */
    @FunctionalInterface
    private interface Source {
        SpooledFile open() throws IOException;
    }
}
