package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.Files49.HEADER;
import static fr.convergence.infra.application.imports.Files49.lines;
import static fr.convergence.infra.application.imports.Files49.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.Deployment;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.kernel.cartography.SourceIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** {@code --convergence.import=FILE}. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class AFileNamedByOptionIsImportedAtStartTest {

    private final RunningApplication application;
    private final Imports imports;
    private final ImportReports reports;
    private final Spool spool;
    private final Deployment deployment;

    @TempDir
    Path folder;

    AFileNamedByOptionIsImportedAtStartTest(
            RunningApplication application,
            Imports imports,
            ImportReports reports,
            Spool spool,
            Deployment deployment) {
        this.application = application;
        this.imports = imports;
        this.reports = reports;
        this.spool = spool;
        this.deployment = deployment;
    }

    private void start(Path file) {
        MockEnvironment options = new MockEnvironment()
                .withProperty("convergence.sample", "false")
                .withProperty("convergence.import", file.toString());
        new StartupImports(imports, reports, spool, deployment, options, _ -> {}).begin();
    }

    @Test
    void its_rows_are_recorded_what_came_of_them_is_told_and_the_file_stays(CapturedOutput told) throws IOException {
        Path file = folder.resolve("liste.csv");
        Files.writeString(file, lines(HEADER, row("id=option--1"), row("id=option--2", "date_maj=hier")));
        start(file);
        await().untilAsserted(
                        () -> assertThat(told)
                                .contains(
                                        "Import de liste.csv terminé (COMPLETED) : 2 lignes, 1 créées, 0 modifiées, 0 inchangées, 1 refusées"));
        await().untilAsserted(() -> assertThat(structure("option--1")).contains("Mairie d'Angers"));
        assertThat(file).exists();
    }

    @Test
    void an_absent_file_is_told_in_one_line_without_a_stack_trace(CapturedOutput told) {
        Path absent = folder.resolve("absent.csv");
        start(absent);
        await().untilAsserted(() -> assertThat(told)
                .contains("Import de absent.csv : le fichier " + absent + " est introuvable ou ne peut pas être lu"));
        assertThat(told).doesNotContain("NoSuchFileException");
    }

    private String structure(String sourceId) {
        return application
                .data(
                        Persona.COORDINATOR,
                        "query ($id: ID!) { structure(id: $id) { name } }",
                        Map.of("id", SourceIds.structure(sourceId)))
                .toString();
    }
}
