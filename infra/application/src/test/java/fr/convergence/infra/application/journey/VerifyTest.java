package fr.convergence.infra.application.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The command beside a running application, without it, and after somebody changed what was recorded. */
class VerifyTest {

    @TempDir
    Path directory;

    private record Verified(int code, String text) {}

    private Verified verify(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "fr.convergence.infra.application.Launcher",
                "verify",
                "--convergence.data=" + data()));
        command.addAll(List.of(options));
        Path out = directory.resolve("verify-" + System.nanoTime() + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Verified(process.waitFor(), Files.readString(out));
    }

    private Path data() {
        return directory.resolve("data");
    }

    private ApplicationProcess start() {
        return new ApplicationProcess(data(), "--convergence.audit.interval=100ms");
    }

    /** What the embedded PostgreSQL's superuser may do while it runs. */
    private void asSuperuser(String sql) throws Exception {
        String port = Files.readAllLines(data().resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        String password = Files.readString(data().resolve("secrets/postgres-superuser"));
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/convergence", "postgres", password);
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }

    private boolean signed(int events) throws IOException {
        Path checkpoints = data().resolve("audit-checkpoints");
        try (var files = Files.list(checkpoints)) {
            for (Path file :
                    files.filter(any -> any.toString().endsWith(".txt")).toList()) {
                if (Files.readString(file).contains("\n" + events + "\n")) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void it_confirms_what_was_recorded_running_or_not_and_tells_that_a_superuser_was_here() throws Exception {
        Verified none = verify();
        assertThat(none.code()).isEqualTo(1);
        assertThat(data()).doesNotExist();

        String structure;
        try (ApplicationProcess application = start()) {
            Register.register(application, UUID.randomUUID().toString());
            String position = Register.register(application, UUID.randomUUID().toString());
            await().atMost(Duration.ofSeconds(30)).until(() -> signed(2));
            structure = structure(application, position);

            Verified beside = verify();
            assertThat(beside.text()).contains("confirme les événements 1 à 2", "Conforme");
            assertThat(beside.code()).isZero();
        }

        assertProvedWhileStopped(structure);

        try (ApplicationProcess application = start()) {
            Register.register(application, UUID.randomUUID().toString());
            await().atMost(Duration.ofSeconds(30)).until(() -> signed(3));
            asSuperuser("update store.event set payload = replace(payload, '49007', '49008') where position = 2");

            Verified changed = verify();
            assertThat(changed.text())
                    .contains("ANOMALIE : événements changés, déplacés ou remplacés : 2.", "Non conforme.");
            assertThat(changed.code()).isEqualTo(2);
        }
    }

    private static String structure(ApplicationProcess application, String position) {
        return application
                .graphQl(
                        "query ($at: String) { structures(consistentWith: $at) { edges { node { id } } } }",
                        Map.of("at", position))
                .at("/structures/edges/0/node/id")
                .asString();
    }

    private void assertProvedWhileStopped(String structure) throws Exception {
        Path proof = directory.resolve("proof.json");
        Verified usage = verify("--entity=structure=" + structure);
        assertThat(usage.text()).contains("usage : verify");
        assertThat(usage.code()).isEqualTo(1);

        Verified proved = verify("--entity=structure=" + structure, "--proof=" + proof);
        assertThat(proved.text()).contains("Conforme", "Preuve écrite dans " + proof + " : 1 événement(s)");
        assertThat(proved.code()).isZero();
        JsonNode written = ApplicationProcess.JSON.readTree(Files.readString(proof));
        assertThat(written.at("/entity").asString()).isEqualTo("structure=" + structure);
        assertThat(written.at("/events/0/payload").asString()).contains("49007");
        assertThat(written.at("/checkpoint").asString()).startsWith("event-store/");
    }
}
