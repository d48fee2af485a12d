package fr.convergence.infra.benchmarks;

import fr.convergence.infra.eventstore.Build;
import fr.convergence.infra.eventstore.EventMapping;
import fr.convergence.infra.eventstore.FollowerStatus;
import fr.convergence.infra.eventstore.RecordedEvent;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Events a second when history is read again: decoded only, and made into the rows of the cartography. */
final class ReadingRates {

    private static final int PAGE = 2_000;

    private final Node node;
    private final Server server;
    private final EventMapping mapping;

    private ReadingRates(Server server, Node node) {
        this.server = server;
        this.node = node;
        this.mapping = node.mapping();
    }

    static void measure(Options options, PrintStream out) throws Exception {
        try (Server server = Server.start();
                Node node = Node.start(server, "node")) {
            History history = new History(node.store(), Sample.importedBy(node));
            out.println("\n## Reading history again\n\n" + server.describe() + ". " + history.structures()
                    + " structures. Median [least .. greatest] of " + Options.ROUNDS + " rounds, taken in turn.\n");
            ReadingRates rates = new ReadingRates(server, node);
            history.goOnUntil(options.rebuilt());
            rates.rebuild(options, out);
            history.goOnUntil(options.replayed());
            rates.replay(options, out);
        }
    }

    private void rebuild(Options options, PrintStream out) throws Exception {
        List<Figures> figures = Contest.between(this::raw, this::rebuilt);
        out.println("| of " + options.rebuilt() + " events | events/s | ratio to a raw SELECT |\n|---|---|---|");
        print(out, "raw SELECT by JDBC", figures, 0);
        print(out, "the cartography rebuilt by the follower runner", figures, 1);
        Profile.of(server, this::rebuilt).print("rebuild of the cartography", out);
    }

    private void replay(Options options, PrintStream out) throws Exception {
        node.pauseFollowers();
        List<Figures> figures = Contest.between(
                this::raw,
                () -> replayed(_ -> {}),
                () -> replayed(event -> mapping.read(event.type(), event.version(), event.payload())));
        out.println("\n| of " + options.replayed() + " events | events/s | ratio to a raw SELECT |\n|---|---|---|");
        print(out, "raw SELECT by JDBC", figures, 0);
        print(out, "read by pages of " + PAGE, figures, 1);
        print(out, "read and every payload decoded", figures, 2);
    }

    /** @param which of the figures, the first being the yardstick's */
    private static void print(PrintStream out, String what, List<Figures> figures, int which) {
        Figures measured = figures.get(which);
        out.println("| %s | %s | %s |"
                .formatted(
                        what, measured.rate(), measured.over(figures.getFirst()).ratio()));
    }

    /** The yardstick: the same columns, as JDBC gives them with the least work. */
    private double raw() throws SQLException {
        long begin = System.nanoTime();
        long count = 0;
        try (Connection connection = node.pool().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(PAGE);
                ResultSet rows = statement.executeQuery("""
                        select position, id, type, version, payload, metadata, tags, recorded_at
                        from store.event order by position""");
                while (rows.next()) {
                    rows.getLong(1);
                    for (int column = 2; column <= 8; column++) {
                        rows.getString(column);
                    }
                    count++;
                }
            }
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return count * 1e9 / (System.nanoTime() - begin);
    }

    /** What is done to each event. */
    @FunctionalInterface
    private interface Taken {
        void in(RecordedEvent event);
    }

    private double replayed(Taken taken) {
        long begin = System.nanoTime();
        long position = 0;
        for (List<RecordedEvent> page = node.store().read(0, PAGE);
                !page.isEmpty();
                page = node.store().read(position, PAGE)) {
            page.forEach(taken::in);
            position = page.getLast().position();
        }
        return position * 1e9 / (System.nanoTime() - begin);
    }

    /** Beside the build that answers, which stands at the head meanwhile. */
    private double rebuilt() throws Exception {
        Build answering = Objects.requireNonNull(caughtUp(1).build());
        long begin = System.nanoTime();
        node.runner().rebuild(answering.name());
        FollowerStatus after = caughtUp(answering.number() + 1);
        if (after.parked() > 0) {
            throw new IllegalStateException("events were parked: " + after);
        }
        return after.position() * 1e9 / (System.nanoTime() - begin);
    }

    /** Waits until a build, or a newer one, has taken in everything and answers. */
    private FollowerStatus caughtUp(int build) throws InterruptedException {
        while (true) {
            FollowerStatus status = node.followed();
            Build newest = Objects.requireNonNull(status.build());
            if (newest.number() >= build && newest.state() == Build.State.ACTIVE && status.lag() == 0) {
                return status;
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
