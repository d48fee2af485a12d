package fr.convergence.infra.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LauncherTest {

    @Test
    void on_java_17_it_says_in_one_line_that_a_newer_one_is_needed() throws Exception {
        Optional<Path> java17 = java17();
        assumeTrue(java17.isPresent(), "no JDK 17 under /usr/lib/jvm to try with");

        Process process = new ProcessBuilder(
                        java17.orElseThrow().resolve("bin/java").toString(),
                        "-cp",
                        "target/classes",
                        Launcher.class.getName())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(text.lines())
                .singleElement()
                .asString()
                .startsWith("Convergence needs Java 25 or newer; this is Java 17")
                .endsWith("Set JAVA_HOME to a JDK 25.");
    }

    private static Optional<Path> java17() throws IOException {
        try (Stream<Path> installed =
                Files.exists(Path.of("/usr/lib/jvm")) ? Files.list(Path.of("/usr/lib/jvm")) : Stream.empty()) {
            return installed.filter(LauncherTest::isJava17).findFirst();
        }
    }

    private static boolean isJava17(Path home) {
        Path release = home.resolve("release");
        if (Files.notExists(release) || Files.notExists(home.resolve("bin/java"))) {
            return false;
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            return false;
        }
        return properties.getProperty("JAVA_VERSION", "").startsWith("\"17");
    }
}
