package fr.convergence.infra.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.HdrHistogram.Histogram;

/**
 * How long after its acknowledgement a command is seen in the read model, at 500 commands a second that arrive whether or
 * not the ones before are done.
 */
final class Visibility {

    private static final Duration BETWEEN = Duration.ofMillis(2);
    private static final int STRUCTURES = 2_000;

    private final Node node;
    private final Department department;
    private final List<String> structures;
    private final NavigableMap<Long, Long> seenAt = new ConcurrentSkipListMap<>();

    /** A command that is done: when it was to be sent, when it was acknowledged, at which position it is recorded. */
    private record Done(long due, long acknowledged, long position) {}

    private Visibility(Node node) {
        this.node = node;
        this.department = new Department(node.commands());
        this.structures = department.structures(STRUCTURES);
    }

    static void measure(Options options, PrintStream out) throws Exception {
        try (Server server = Server.start()) {
            out.println("\n## Acknowledgement → visible, 500 commands/s for "
                    + options.steady().toSeconds() + " s\n\n" + server.describe()
                    + ". Milliseconds; a command counts from the moment it was due.\n");
        }
        out.println(Latencies.HEAD);
        Profile profile = oneProcess(options, out);
        twoProcesses(options, out);
        profile.print("500 commands/s in one process, seen as they come", out);
    }

    private static Profile oneProcess(Options options, PrintStream out) throws Exception {
        try (Server server = Server.start();
                Node node = Node.start(server, "node");
                Connection reader = server.connect();
                ExecutorService watch = Executors.newSingleThreadExecutor()) {
            Visibility visibility = new Visibility(node);
            AtomicBoolean enough = new AtomicBoolean();
            String follower = node.followed().name();
            Future<?> watching = watch.submit(() -> {
                Sighting.watch(reader, follower, enough::get, visibility::seen);
                return null;
            });
            visibility.run(options, "one process", out);
            Profile profile = Profile.of(server, () -> visibility.rate(options));
            enough.set(true);
            watching.get();
            return profile;
        }
    }

    private static void twoProcesses(Options options, PrintStream out) throws Exception {
        try (Server server = Server.start();
                OtherProcess other = OtherProcess.start(server);
                Node node = Node.start(server, "node")) {
            Visibility visibility = new Visibility(node);
            Thread hearing = Thread.ofPlatform().daemon().start(() -> {
                try {
                    other.hear(visibility::seen);
                } catch (IOException ended) {
                    Thread.currentThread().interrupt();
                }
            });
            String owner = node.followed().owner();
            visibility.run(options, "two processes", out);
            if (!String.valueOf(owner).equals(node.followed().owner())) {
                throw new IllegalStateException("the follower moved to another process meanwhile");
            }
            if (!hearing.isAlive()) {
                throw new IllegalStateException("the second process says nothing any more");
            }
        }
    }

    private void seen(long micros, long position) {
        seenAt.put(position, micros);
    }

    private void run(Options options, String what, PrintStream out) throws Exception {
        commands(options.warmUp());
        List<Done> done = commands(options.steady());
        Histogram answered = Latencies.histogram();
        Histogram visible = Latencies.histogram();
        for (Done command : done) {
            answered.recordValue(command.acknowledged - command.due);
            visible.recordValue(
                    Math.max(0, seenAt.ceilingEntry(command.position).getValue() - command.acknowledged));
        }
        out.println(Latencies.line(what + ": due → acknowledged", answered));
        out.println(Latencies.line(what + ": acknowledged → visible", visible));
    }

    private double rate(Options options) throws Exception {
        long begin = System.nanoTime();
        int done = commands(options.steady()).size();
        return done * 1e9 / (System.nanoTime() - begin);
    }

    /** One every two milliseconds; waits until all have been seen. */
    private List<Done> commands(Duration time) throws Exception {
        int count = (int) time.dividedBy(BETWEEN);
        List<Done> done = Arrivals.every(BETWEEN, number -> number < count, this::command);
        awaitSeen(done);
        return done;
    }

    private Done command(int number, long due) {
        long position = number % 2 == 0
                ? department.register(Department.newId())
                : department.declare(structures.get(number % STRUCTURES));
        return new Done(due, Sighting.micros(), position);
    }

    private void awaitSeen(List<Done> done) throws InterruptedException {
        long last = done.stream().mapToLong(Done::position).max().orElseThrow();
        while (seenAt.ceilingKey(last) == null) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}
