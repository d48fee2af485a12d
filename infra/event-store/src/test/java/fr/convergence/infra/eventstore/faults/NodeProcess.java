package fr.convergence.infra.eventstore.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** A node as a process of its own: {@link NodeMain} with the class path and the JDK of the test. */
final class NodeProcess implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** How a node is run: how long it tries to append, how often it looks at the head, and whether it follows the store. */
    record Options(Duration patience, Duration headLook, boolean following) {

        static final Options USUAL = new Options(Duration.ofSeconds(10), Duration.ofSeconds(1), true);

        Options notFollowing() {
            return new Options(patience, headLook, false);
        }
    }

    final Path folder;
    private final Process process;
    private final int port;

    NodeProcess(String url, Path within, Options options) throws IOException {
        folder = Files.createDirectory(within.resolve("node-" + NUMBER.incrementAndGet()));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                NodeMain.class.getName(),
                url,
                folder.toString(),
                Long.toString(options.patience().toMillis()),
                Long.toString(options.headLook().toMillis()),
                Boolean.toString(options.following()));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Path told = folder.resolve("port");
        Awaitility.await("a node that listens")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Files.exists(told) || !process.isAlive());
        if (!Files.exists(told)) {
            throw new IOException("the node ended: " + Files.readString(folder.resolve("log")));
        }
        port = Integer.parseInt(Files.readString(told));
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    void send(Signal signal) {
        signal.send(process.toHandle());
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to end as an operator does; tells whether it did. */
    boolean ends(Duration atMost) throws InterruptedException {
        process.destroy();
        return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        kill();
    }
}
