package fr.convergence.infra.application.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whatever is killed in the middle of an import: what was acknowledged is there, once, and the import can be repeated. */
class CrashTest {

    private static final Path SAMPLE = Path.of("src/main/resources/sample/lieux-maine-et-loire.csv");

    @TempDir
    Path directory;

    @Test
    void nothing_acknowledged_is_lost_or_doubled_when_the_application_is_killed_in_mid_import() {
        crash(ApplicationProcess::kill);
    }

    @Test
    void nothing_acknowledged_is_lost_or_doubled_when_postgresql_and_the_application_are_killed_in_mid_import() {
        crash(application -> {
            application.killPostgres();
            application.kill();
        });
    }

    private interface Blow {
        void strike(ApplicationProcess application);
    }

    private void crash(Blow blow) {
        Path data = directory.resolve("data");
        try (Ledger ledger = new Ledger(directory.resolve("ledger"))) {
            ApplicationProcess struck = new ApplicationProcess(data);
            try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
                struck.importFile(SAMPLE, "");
                List<? extends Future<?>> running = IntStream.range(0, 4)
                        .mapToObj(_ -> clients.submit(() -> registerUntilBroken(struck, ledger)))
                        .toList();
                await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(10))
                        .until(() -> ledger.commands("ACK").size() >= 40);
                blow.strike(struck);
                assertThat(running).isNotEmpty();
            }
            try (ApplicationProcess again = new ApplicationProcess(data)) {
                verify(again, ledger);
            }
        }
    }

    private static void registerUntilBroken(ApplicationProcess application, Ledger ledger) {
        while (true) {
            String id = UUID.randomUUID().toString();
            ledger.intent(id);
            try {
                ledger.acknowledged(id, Register.register(application, id));
            } catch (UncheckedIOException | IllegalStateException broken) {
                return;
            }
        }
    }

    private static void verify(ApplicationProcess application, Ledger ledger) {
        assertThat(ledger.commands("ACK")).hasSizeGreaterThanOrEqualTo(40);
        ledger.commands("INTENT").forEach(id -> Register.register(application, id));
        String afterAll = Register.register(application, UUID.randomUUID().toString());
        int registered = ledger.commands("INTENT").size() + 1;
        assertThat(Register.count(application, "Registre", afterAll)).isEqualTo(registered);

        JsonNode repeated = application.importFile(SAMPLE, "?wait=true");
        assertThat(repeated.get("refused").asInt()).isZero();
        assertThat(repeated.get("created").asInt()
                        + repeated.get("changed").asInt()
                        + repeated.get("unchanged").asInt())
                .isEqualTo(247);
        JsonNode thrice = application.importFile(SAMPLE, "?wait=true");
        assertThat(thrice.get("unchanged").asInt()).isEqualTo(247);
        assertThat(Register.count(application, null, repeated.get("position").asString()))
                .isEqualTo(247 + registered);
    }
}
