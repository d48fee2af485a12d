package fr.convergence.infra.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

/** The application in a second process, which runs the followers, and tells on its output what is seen there. */
final class OtherProcess implements AutoCloseable {

    private static final String FOLLOWS = "follows";
    private static final String PASSWORD = "CONVERGENCE_PASSWORD";

    private final Process process;
    private final BufferedReader said;

    private OtherProcess(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts it and waits until it follows the store. */
    static OtherProcess start(Server server) throws IOException {
        OtherProcess other = new OtherProcess(of(OtherProcess.class, List.of("-Xmx1g"), server, "other"));
        for (String line = other.said.readLine(); !FOLLOWS.equals(line); line = other.said.readLine()) {
            if (line == null) {
                throw new IOException("the second process ended");
            }
        }
        return other;
    }

    /** Starts a class of this module in a process of its own, which hears of the server by its arguments. */
    static Process of(Class<?> main, List<String> options, Server server, String folder) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                server.url(),
                server.user(),
                server.folder(folder).toString()));
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put(PASSWORD, server.password());
        return builder.start();
    }

    /** The application, in a process that {@link #of} started. */
    static Node node(String[] arguments) {
        return Node.start(arguments[0], arguments[1], System.getenv(PASSWORD), arguments[2]);
    }

    /** Hears what it sees until it ends. */
    void hear(Sighting.Told told) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            String[] words = line.split(" ", 2);
            told.of(Long.parseLong(words[0]), Long.parseLong(words[1]));
        }
    }

    /** Ends it: nobody listens to it any more. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    /** The second process: address, user and folder; ends with its input. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = Benchmarks.onlyDocument();
        Thread parent = Thread.ofVirtual().start(OtherProcess::awaitEndOfInput);
        try (Node node = node(arguments);
                Connection reader = DriverManager.getConnection(arguments[0], arguments[1], System.getenv(PASSWORD))) {
            String follower = node.followed().name();
            out.println(FOLLOWS);
            Sighting.watch(
                    reader,
                    follower,
                    () -> !parent.isAlive(),
                    (micros, position) -> out.println(micros + " " + position));
        }
    }

    /** Returns when whoever started this process has nothing more to say to it. */
    static void awaitEndOfInput() {
        try (BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            input.lines().forEach(_ -> {});
        } catch (IOException | UncheckedIOException gone) {
            System.err.println("the first process is gone: " + gone.getMessage());
        }
    }
}
