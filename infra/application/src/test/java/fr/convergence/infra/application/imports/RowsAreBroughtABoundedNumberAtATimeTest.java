package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.Files49.HEADER;
import static fr.convergence.infra.application.imports.Files49.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.convergence.command.Command;
import fr.convergence.command.Commands;
import fr.convergence.command.cartography.StructureCommand.ReportStructure;
import fr.convergence.infra.application.imports.ImportFormat.Readings;
import fr.convergence.infra.application.imports.ImportFormat.Terms;
import fr.convergence.infra.eventstore.Cursor;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.SourceFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsAreBroughtABoundedNumberAtATimeTest {

    private static final int IN_FLIGHT = 16;
    private static final Patience PATIENCE = new Patience(3, Duration.ZERO);

    private final Semaphore room = new Semaphore(IN_FLIGHT);

    @TempDir
    Path directory;

    @Test
    void sixteen_at_a_time_and_never_more_by_two_imports_together() throws Exception {
        CountDownLatch opened = new CountDownLatch(1);
        Recording commands = new Recording(id -> false);
        commands.meanwhile = () -> {
            try {
                opened.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        };
        try (ExecutorService importing = Executors.newFixedThreadPool(2)) {
            Future<ImportReport> report = importing.submit(() -> bring(commands, 4 * IN_FLIGHT));
            Future<ImportReport> other = importing.submit(() -> bring(commands, 4 * IN_FLIGHT));
            try {
                Awaitility.await()
                        .during(Duration.ofMillis(300))
                        .atMost(Duration.ofSeconds(30))
                        .untilAtomic(commands.atOnce, Matchers.equalTo(IN_FLIGHT));
            } finally {
                opened.countDown();
            }
            assertThat(report.get(30, TimeUnit.SECONDS).created()).isEqualTo(4 * IN_FLIGHT);
            assertThat(other.get(30, TimeUnit.SECONDS).created()).isEqualTo(4 * IN_FLIGHT);
            assertThat(report.get().state()).isEqualTo(ImportState.COMPLETED);
        }
        assertThat(commands.mostAtOnce).hasValue(IN_FLIGHT);
    }

    @Test
    void what_is_not_settled_is_submitted_again_under_the_same_id_and_counted_once() throws Exception {
        Set<UUID> failedOnce = ConcurrentHashMap.newKeySet();
        Recording commands = new Recording(failedOnce::add);
        ImportReport report = bring(commands, 40);
        assertThat(commands.submitted)
                .hasSize(80)
                .allSatisfy((id, times) -> assertThat(times).isEqualTo(2));
        assertThat(List.of(report.created(), report.failed())).containsExactly(40, 0);
    }

    @Test
    void a_row_that_never_settles_is_told_and_the_others_recorded() throws Exception {
        Recording commands = new Recording(id -> false);
        commands.neverSettles = command ->
                command instanceof ReportStructure report && report.sourceId().equals("many--7");
        ImportReport report = bring(commands, 20);
        assertThat(report.state()).isEqualTo(ImportState.FAILED);
        assertThat(report.failedRows())
                .extracting(Finding::line, Finding::id, Finding::code)
                .containsExactly(tuple(9, "many--7", "ROW_FAILED"));
        assertThat(List.of(report.created(), report.failed(), report.notTried()))
                .containsExactly(19, 1, 0);
    }

    @Test
    void a_store_out_of_reach_ends_the_import_and_no_row_is_lost_from_the_report() throws Exception {
        Recording commands = new Recording(id -> false);
        commands.neverSettles = command -> true;
        ImportReport report = bring(commands, 200);
        assertThat(report.state()).isEqualTo(ImportState.FAILED);
        assertThat(report.failed()).isBetween(IN_FLIGHT, 2 * IN_FLIGHT);
        assertThat(report.failed() + report.notTried()).isEqualTo(200);
    }

    @Test
    void a_fault_of_one_row_does_not_stop_the_others() throws Exception {
        Recording commands = new Recording(id -> false);
        commands.breaks = command ->
                command instanceof ReportStructure report && report.sourceId().equals("many--3");
        ImportReport report = bring(commands, 10);
        assertThat(List.of(report.created(), report.failed())).containsExactly(9, 1);
    }

    @Test
    void the_position_is_the_latest_of_all_whichever_came_last() throws Exception {
        Recording commands = new Recording(id -> false);
        ImportReport report = bring(commands, 50);
        assertThat(report.position()).isEqualTo(new Cursor(Recording.STORE, 1, 100).encode());
    }

    private ImportReport bring(Recording commands, int rows) throws IOException, InterruptedException {
        String text = HEADER + "\n"
                + IntStream.range(0, rows)
                        .mapToObj(number -> row("id=many--" + number))
                        .collect(Collectors.joining("\n"));
        Set<String> known = new HashSet<>();
        try (SpooledFile file = Files49.written(directory, text)) {
            Tally tally = new Tally("id", ImportFormats.LIEUX.source(), null, false, Instant.EPOCH, rows);
            Bringing bringing =
                    new Bringing(commands, structures(known), PATIENCE, UUID.randomUUID(), Reader.COORDINATOR, false);
            Terms terms = new Terms(Reader.COORDINATOR, Reader.TODAY, null, Reader.REFERENCE);
            try (Readings readings = ImportFormats.LIEUX.check(file).readings(terms)) {
                new ImportRun(bringing, tally, new LeftOut(Reader.REFERENCE.communes()), room, IN_FLIGHT, () -> {})
                        .bring(readings);
            }
            return tally.finished(Instant.EPOCH);
        }
    }

    private static KnownStructures structures(Set<String> known) {
        return new KnownStructures() {
            @Override
            public boolean known(String structureId) {
                return known.contains(structureId);
            }

            @Override
            public List<Listed> listedBy(SourceFormat list) {
                throw new IllegalStateException("nothing is left out here");
            }
        };
    }

    /** Commands that records how it is called, and fails as it is told to. */
    private static final class Recording implements Commands {

        static final UUID STORE = new UUID(0, 1);

        final Map<UUID, Integer> submitted = new ConcurrentHashMap<>();
        final AtomicInteger atOnce = new AtomicInteger();
        final AtomicInteger mostAtOnce = new AtomicInteger();
        final AtomicLong position = new AtomicLong();
        final Predicate<UUID> notSettledNow;
        Predicate<Command> neverSettles = command -> false;
        Predicate<Command> breaks = command -> false;
        Runnable meanwhile = () -> {};

        Recording(Predicate<UUID> notSettledNow) {
            this.notSettledNow = notSettledNow;
        }

        @Override
        public Receipt submit(Command command, Actor actor, UUID commandId) {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                submitted.merge(commandId, 1, Integer::sum);
                meanwhile.run();
                if (breaks.test(command)) {
                    throw new IllegalStateException("broken on purpose");
                }
                if (neverSettles.test(command) || notSettledNow.test(commandId)) {
                    throw new CommandNotSettled("BUSY", "on purpose", new IllegalStateException());
                }
                return new Receipt(new Cursor(STORE, 1, position.incrementAndGet()).encode(), 1);
            } finally {
                atOnce.decrementAndGet();
            }
        }

        @Override
        public UUID newCommandId() {
            return UUID.randomUUID();
        }

        @Override
        public List<Integer> rehearse(List<? extends Command> commands, Actor actor) {
            throw new IllegalStateException("nothing is rehearsed here");
        }
    }
}
