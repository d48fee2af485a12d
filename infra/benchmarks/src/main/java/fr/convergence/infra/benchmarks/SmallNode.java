package fr.convergence.infra.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The application alone in a second process, whose heap is small: it ends when the memory does not suffice. */
final class SmallNode implements AutoCloseable {

    static final int HEAP_MIB = 256;

    private final Process process;
    private final BufferedReader said;
    private final String address;
    private final String token;

    private SmallNode(Process process) throws IOException {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
        this.address = line();
        this.token = line();
    }

    /** Starts it and waits until it answers. */
    static SmallNode start(Server server) throws IOException {
        return new SmallNode(OtherProcess.of(
                SmallNode.class, List.of("-Xmx" + HEAP_MIB + "m", "-XX:+ExitOnOutOfMemoryError"), server, "small"));
    }

    String address() {
        return address;
    }

    /** Of somebody who coordinates every department. */
    String token() {
        return token;
    }

    /** Ends it, and tells what its garbage collector took, in milliseconds. */
    long end() throws IOException {
        process.getOutputStream().close();
        return Long.parseLong(line());
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    private String line() throws IOException {
        String line = said.readLine();
        if (line == null) {
            throw new IOException("the second process ended");
        }
        return line;
    }

    /** The second process: address, user and folder; ends with its input. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = Benchmarks.onlyDocument();
        Thread parent = Thread.ofVirtual().start(OtherProcess::awaitEndOfInput);
        try (Node node = OtherProcess.node(arguments)) {
            out.println(node.address());
            out.println(node.coordinatorOfFrance());
            parent.join();
            out.println(ManagementFactory.getGarbageCollectorMXBeans().stream()
                    .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                    .sum());
        }
    }
}
