package fr.convergence.infra.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Folders of a test run, under {@code target}: data of its own, and the programs of PostgreSQL, unpacked once for all. */
public final class TestData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path TARGET = Path.of("target", "test-data").toAbsolutePath();

    /** An empty folder that no other test uses. */
    public static Path empty() {
        try {
            return Files.createTempDirectory(Files.createDirectories(TARGET), "data-");
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Where PostgreSQL is unpacked. */
    public static Path programs() {
        try {
            return Files.createDirectories(TARGET.resolve("programs"));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("convergence.data=" + empty(), "convergence.postgres-binaries=" + programs())
                .applyTo(context);
    }
}
