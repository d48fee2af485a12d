package fr.convergence.infra.application.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes of PostgreSQL that a killed Convergence left behind on its data. They are recognised by their program and by
 * the folder they work in, never by a number read in a file alone: numbers are given again to others.
 */
final class Leftovers {

    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Leftovers() {}

    /** Stops them, gently then not; the data is whole either way. To be called only while holding the data directory. */
    static void stop(Path cluster, Programs programs) throws IOException {
        List<ProcessHandle> left = of(cluster);
        if (!left.isEmpty()) {
            log.warn("Stopping the PostgreSQL that an interrupted Convergence left on {}", cluster);
            programs.run("pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "20"));
            left.stream().filter(process -> !ends(process)).forEach(ProcessHandle::destroyForcibly);
            left.forEach(Leftovers::ends);
        }
        forgetStranger(cluster);
    }

    /** Every process of PostgreSQL that works in the folder. */
    static List<ProcessHandle> of(Path cluster) {
        return ProcessHandle.allProcesses()
                .filter(process -> isPostgres(process) && worksIn(process, cluster))
                .toList();
    }

    /** PostgreSQL would not start where a process bears the number that a killed one had written, were it only dead. */
    private static void forgetStranger(Path cluster) throws IOException {
        Optional<ProcessHandle> named =
                Postmaster.of(cluster).flatMap(postmaster -> ProcessHandle.of(postmaster.pid()));
        if (named.filter(Leftovers::isStranger).isPresent()) {
            log.info("{} names a process that is not this PostgreSQL", cluster.resolve("postmaster.pid"));
            Files.delete(cluster.resolve("postmaster.pid"));
        }
    }

    /** Another program, or a dead process that nobody buries. */
    private static boolean isStranger(ProcessHandle process) {
        return lives(process) ? process.info().command().isPresent() && !isPostgres(process) : !ends(process);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.replace(" (deleted)", ""))
                .filter(command -> command.endsWith("/bin/postgres"))
                .isPresent();
    }

    private static boolean worksIn(ProcessHandle process, Path cluster) {
        Path link = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.isSymbolicLink(link)
                    ? Files.readSymbolicLink(link).equals(cluster)
                    : Postmaster.of(cluster).stream().anyMatch(named -> named.pid() == process.pid());
        } catch (IOException endedOrNotOurs) {
            return false;
        }
    }

    private static boolean ends(ProcessHandle process) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            return end.completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                            .join()
                    != null;
        } catch (CompletionException unknown) {
            return !process.isAlive();
        }
    }

    /** Whether a process is there and not just waiting to be buried. */
    static boolean lives(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return status.noneMatch(line -> line.startsWith("State:") && line.contains("Z"));
        } catch (IOException | UncheckedIOException noSuchFile) {
            return process.isAlive();
        }
    }
}
