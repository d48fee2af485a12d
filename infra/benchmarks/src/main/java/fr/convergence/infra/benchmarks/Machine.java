package fr.convergence.infra.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** On what the figures were taken. */
final class Machine {

    private Machine() {}

    static String describe() throws IOException, InterruptedException {
        return """
                | | |
                |---|---|
                | when | %s |
                | commit | %s |
                | processor | %s, %d cores seen |
                | memory | %d GiB, heap of this process at most %d MiB |
                | system | %s %s |
                | Java | %s |
                | seed | %d |
                | load average before | %s |
                """.formatted(
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        commit(),
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        system().getTotalMemorySize() >> 30,
                        Runtime.getRuntime().maxMemory() >> 20,
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.vm.version"),
                        History.SEED,
                        load());
    }

    static String load() {
        return String.format(Locale.ROOT, "%.2f", system().getSystemLoadAverage());
    }

    /** Processor time this process has used. */
    static long cpuNanos() {
        return system().getProcessCpuTime();
    }

    private static OperatingSystemMXBean system() {
        return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    }

    private static String processor() throws IOException {
        Path told = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(told)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(told).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static String commit() throws IOException, InterruptedException {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? said : "not known: no git folder";
        } catch (IOException absent) {
            return "not known: no git";
        }
    }
}
