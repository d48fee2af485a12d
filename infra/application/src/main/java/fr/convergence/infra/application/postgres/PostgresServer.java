package fr.convergence.infra.application.postgres;

import fr.convergence.infra.application.CannotStart;
import fr.convergence.infra.application.DataDirectory;
import fr.convergence.infra.application.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that Convergence brings along: durable, reachable from this machine only, with a password, and started
 * again by itself when it dies.
 */
public final class PostgresServer implements AutoCloseable {

    /** Major version of the data; another one cannot read it. */
    static final String MAJOR = "18";

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration GLANCE = Duration.ofMillis(250);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final String START_SECONDS = "300";

    private final Programs programs;
    private final Path cluster;
    private final Path startLog;
    private final Credentials credentials;
    private final int port;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread watch;
    private volatile long postmaster;

    private PostgresServer(DataDirectory data, Path binaries) throws IOException {
        programs = new Programs(PostgresBinaries.unpackedIn(binaries));
        cluster = data.path().resolve("postgres");
        startLog = data.path().resolve("postgres-start.log");
        credentials = Credentials.keptIn(data);
        port = freePort();
        Leftovers.stop(cluster, programs);
        if (Files.notExists(cluster)) {
            create(data);
        }
        refuseOtherVersions();
        startPostmaster(cluster);
        watch = Thread.ofVirtual().name("postgres-watch").start(this::watch);
    }

    /**
     * Starts it on its folder of the data directory, creating it the first time.
     *
     * @param binaries where its programs are unpacked
     */
    public static PostgresServer start(DataDirectory data, Path binaries) {
        try {
            return new PostgresServer(data, binaries);
        } catch (IOException | UncheckedIOException unusable) {
            throw new CannotStart(
                    "the embedded PostgreSQL cannot be started in " + data.path() + ": " + unusable, unusable);
        }
    }

    /** Where the application connects. */
    public String url() {
        return url(port, Credentials.DATABASE);
    }

    /** Who the application connects as; not a superuser. */
    public String user() {
        return Credentials.ROLE;
    }

    /** The application's password. */
    public String password() {
        return credentials.password();
    }

    /** Number of its first process. */
    public long pid() {
        return postmaster;
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Made aside, then renamed: what an interrupted first start left was never used, and is made anew. */
    private void create(DataDirectory data) throws IOException {
        Path being = data.path().resolve("postgres-being-created");
        Leftovers.stop(being, programs);
        FileSystemUtils.deleteRecursively(being);
        log.info("Creating the database in {}", cluster);
        expect(programs.run("initdb", initialisation(being)), "initdb");
        startPostmaster(being);
        try {
            credentials.createRoles(url(port, "postgres"));
        } finally {
            stopPostmaster(being);
        }
        Files.move(being, cluster, StandardCopyOption.ATOMIC_MOVE);
        OwnerOnly.sync(data.path());
    }

    private List<String> initialisation(Path being) {
        return List.of(
                "--pgdata=" + being,
                "--username=" + Credentials.SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + credentials.superuserFile(),
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
    }

    private Map<String, String> settings() {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("port", Integer.toString(port)),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("logging_collector", "on"),
                Map.entry("log_filename", "postgresql-%a.log"),
                Map.entry("log_rotation_age", "1d"),
                Map.entry("log_truncate_on_rotation", "on")));
    }

    private void startPostmaster(Path folder) throws IOException {
        String options = settings().entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
        Files.deleteIfExists(startLog);
        Programs.Outcome outcome = programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "-D",
                        folder.toString(),
                        "-o",
                        options,
                        "-l",
                        startLog.toString(),
                        "-w",
                        "-t",
                        START_SECONDS));
        if (!outcome.succeeded()) {
            throw new IOException("pg_ctl start: " + lastLines(outcome.text()) + " " + whatItSaid());
        }
        postmaster = Postmaster.of(folder)
                .orElseThrow(() -> new IOException("PostgreSQL started and stopped at once"))
                .pid();
    }

    private void stopPostmaster(Path folder) throws IOException {
        Programs.Outcome gentle =
                programs.run("pg_ctl", List.of("stop", "-D", folder.toString(), "-m", "fast", "-w", "-t", "30"));
        if (!gentle.succeeded()) {
            expect(
                    programs.run(
                            "pg_ctl", List.of("stop", "-D", folder.toString(), "-m", "immediate", "-w", "-t", "30")),
                    "pg_ctl stop");
        }
    }

    private void watch() {
        try {
            while (!stopping.await(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
                if (ProcessHandle.of(postmaster).filter(Leftovers::lives).isEmpty()) {
                    log.error("PostgreSQL (process {}) died; starting it again", postmaster);
                    startAgain();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void startAgain() throws InterruptedException {
        while (stopping.getCount() > 0) {
            try {
                Leftovers.stop(cluster, programs);
                startPostmaster(cluster);
                log.warn("PostgreSQL was started again (process {})", postmaster);
                return;
            } catch (IOException | UncheckedIOException unusable) {
                log.error("PostgreSQL could not be started again; trying once more in {}", PAUSE, unusable);
                stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private void refuseOtherVersions() throws IOException {
        Path version = cluster.resolve("PG_VERSION");
        String found = Files.exists(version) ? Files.readString(version).strip() : "none";
        if (!MAJOR.equals(found)) {
            throw new CannotStart(cluster + " is not the data of a PostgreSQL " + MAJOR + " (version found: " + found
                    + "). Choose another directory with --convergence.data=DIR.");
        }
    }

    private String whatItSaid() throws IOException {
        return Files.exists(startLog) ? lastLines(Files.readString(startLog)) : "";
    }

    private static void expect(Programs.Outcome outcome, String what) throws IOException {
        if (!outcome.succeeded()) {
            throw new IOException(what + ": " + lastLines(outcome.text()));
        }
    }

    private static String lastLines(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return probe.getLocalPort();
        }
    }

    /** Stops it once everything that uses it is closed. */
    @Override
    public void close() throws IOException {
        stopping.countDown();
        awaitEndOfWatch();
        synchronized (this) {
            if (ProcessHandle.of(postmaster).filter(Leftovers::lives).isPresent()) {
                stopPostmaster(cluster);
            }
        }
    }

    private void awaitEndOfWatch() {
        try {
            watch.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
