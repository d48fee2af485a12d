package fr.convergence.infra.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.Settings;
import fr.convergence.infra.eventstore.audit.CheckpointFolder;
import fr.convergence.infra.eventstore.audit.PublicAuditKey;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.test.context.TestPropertySource;

/** The application signs what is recorded, and its health tells where it cannot. */
@ApplicationTest
@TestPropertySource(properties = "convergence.audit.interval=50ms")
class AuditHealthTest {

    private final AuditStart audit;
    private final HealthIndicator auditHealthIndicator;
    private final CheckpointFolder folder;
    private final PublicAuditKey key;

    AuditHealthTest(
            RunningApplication unused,
            AuditStart audit,
            HealthIndicator auditHealthIndicator,
            AuditSettings auditSettings,
            Settings settings)
            throws IOException {
        this.audit = audit;
        this.auditHealthIndicator = auditHealthIndicator;
        this.folder = auditSettings.folder(settings);
        this.key = PublicAuditKey.read(auditSettings.publicKeyFile(settings));
    }

    @Test
    void checkpoints_are_signed_from_the_start_and_a_changed_one_brings_health_down() throws Exception {
        await().until(() -> audit.size() >= 0);
        assertThat(key.open(folder.read().notes().getLast()).size()).isEqualTo(audit.size());
        assertThat(auditHealthIndicator.health().getStatus()).isEqualTo(Status.UP);

        try (var files = Files.list(folder.path())) {
            var file = files.filter(any -> any.toString().endsWith(".txt"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(file, Files.readString(file).replace("\nepoch 1 ", "\nepoch 2 "));
        }

        await().until(() -> auditHealthIndicator.health().getStatus().equals(Status.DOWN));
        assertThat(auditHealthIndicator.health().getDetails().get("error"))
                .asString()
                .contains("was changed, or signed by another key");
    }
}
