package fr.convergence.infra.application.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.journey.ApplicationProcess.Ended;
import fr.convergence.infra.eventstore.Cursor;
import fr.convergence.infra.eventstore.audit.CheckpointFolder;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An old backup is put in the place of the database: that is noticed, and clients are told what is left. */
class RestoredBackupTest {

    @TempDir
    Path directory;

    @Test
    void a_restored_backup_is_served_once_the_operator_accepts_what_is_lost() throws Exception {
        Path data = directory.resolve("data");
        String early = recorded(data);
        Path backup = copied(data.resolve("postgres"), directory.resolve("backup"));
        String lost = recorded(data);
        Files.move(data.resolve("postgres"), directory.resolve("lost"));
        copied(backup, data.resolve("postgres"));
        byte[] checkpoint = Files.readAllBytes(data.resolve("checkpoint"));

        Ended refused = ApplicationProcess.refused(data);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.log())
                .singleElement()
                .asString()
                .startsWith("Convergence cannot start: the database has lost events: it ends at position 1 in epoch 1")
                .contains("ends at position 2 in epoch 1", "--convergence.open-epoch=");
        assertThat(data.resolve("checkpoint")).hasBinaryContent(checkpoint);

        String late;
        try (ApplicationProcess reopened = new ApplicationProcess(data, "--convergence.open-epoch=backup of Tuesday")) {
            assertChanged(reopened, lost);
            assertChanged(reopened, early);
            late = register(reopened);
            assertThat(Cursor.decode(late).epoch()).isEqualTo(2);
            assertThat(Cursor.decode(late).position()).isEqualTo(2);
        }
        try (ApplicationProcess usual = new ApplicationProcess(data)) {
            assertThat(Register.count(usual, null, late)).isEqualTo(2);
            assertThat(Cursor.decode(register(usual)).epoch()).isEqualTo(2);
        }
        assertThat(signed(data))
                .containsSubsequence("epoch 1 after 0 at 0", "epoch 2 after 1 at 1")
                .endsWith("3", "epoch 2 after 1 at 1");
    }

    /** Of every signed checkpoint, the size and the present epoch. */
    private static List<String> signed(Path data) throws IOException {
        List<String> signed = new ArrayList<>();
        for (String note :
                new CheckpointFolder(data.resolve("audit-checkpoints")).read().notes()) {
            signed.add(note.lines().skip(1).findFirst().orElseThrow());
            signed.add(note.lines()
                    .filter(line -> line.startsWith("epoch "))
                    .reduce((_, last) -> last)
                    .orElseThrow());
        }
        return signed;
    }

    /** What one start of the application recorded. */
    private static String recorded(Path data) {
        try (ApplicationProcess application = new ApplicationProcess(data)) {
            return register(application);
        }
    }

    private static String register(ApplicationProcess application) {
        return Register.register(application, UUID.randomUUID().toString());
    }

    private static void assertChanged(ApplicationProcess application, String cursor) {
        JsonNode error = application.error(Register.COUNT, Map.of("at", cursor));
        assertThat(error.get("code").asString()).isEqualTo("CURSOR_EPOCH_CHANGED");
        String left = error.get("lastCommonPosition").asString();
        assertThat(Cursor.decode(left))
                .isEqualTo(new Cursor(Cursor.decode(cursor).store(), 2, 1));
        assertThat(Register.count(application, null, left)).isEqualTo(1);
        assertChangedInFeed(application, cursor, left);
    }

    /** Whoever follows what happens is told the same, whichever way it follows. */
    private static void assertChangedInFeed(ApplicationProcess application, String cursor, String left) {
        JsonNode asked =
                application.error("query ($at: String) { events(after: $at) { position } }", Map.of("at", cursor));
        assertThat(asked.get("code").asString()).isEqualTo("CURSOR_EPOCH_CHANGED");
        assertThat(asked.get("lastCommonPosition").asString()).isEqualTo(left);
        for (String accepted : List.of("application/cloudevents-batch+json", "text/event-stream")) {
            HttpResponse<String> answer = application.get("/events?after=" + cursor, accepted);
            assertThat(answer.statusCode()).isEqualTo(410);
            assertThat(answer.body()).contains("CURSOR_EPOCH_CHANGED", left);
        }
        HttpResponse<String> subscribed =
                application.subscribe("subscription ($at: String) { events(after: $at) { id } }", Map.of("at", cursor));
        assertThat(subscribed.body()).contains("CURSOR_EPOCH_CHANGED", left);
        JsonNode webhook = application.error("""
                mutation ($at: String) {
                  registerWebhook(input: {label: "Annuaire", address: "https://exemple.fr/", fromPosition: $at}) { webhookId } }""", Map.of("at", cursor));
        assertThat(webhook.get("code").asString()).isEqualTo("CURSOR_EPOCH_CHANGED");
        assertThat(webhook.get("lastCommonPosition").asString()).isEqualTo(left);
        HttpResponse<String> onwards = application.get("/events?after=" + left, "application/cloudevents-batch+json");
        assertThat(onwards.statusCode()).isEqualTo(200);
    }

    /** A copy with owners and rights, as PostgreSQL wants them. */
    private static Path copied(Path folder, Path to) throws IOException, InterruptedException {
        Process copy = new ProcessBuilder("cp", "-a", folder.toString(), to.toString())
                .inheritIO()
                .start();
        assertThat(copy.waitFor()).isZero();
        return to;
    }
}
