package fr.convergence.infra.benchmarks;

import fr.convergence.infra.eventstore.RecordedEvent;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whole commands a second (sourced, decided, recorded, durable) beside one JDBC insert and commit for each event, from as
 * many clients. The projections stand still meanwhile, on both sides.
 */
final class CommandRates {

    private static final List<Integer> CLIENTS = List.of(1, 32, 256);
    private static final int STRUCTURES = 32 * 256;
    private static final String NEW = "on a new structure";
    private static final String KNOWN = "on a known structure";

    private final Options options;
    private final Server server;
    private final Node node;
    private final Department department;
    private final List<String> structures;
    private final PlainInsert plain;
    private final AtomicLong turn = new AtomicLong();

    private CommandRates(Options options, Server server, Node node) throws Exception {
        this.options = options;
        this.server = server;
        this.node = node;
        node.pauseFollowers();
        this.department = new Department(node.commands());
        this.structures = department.structures(STRUCTURES);
        this.plain = new PlainInsert(node.pool(), samples());
    }

    static void measure(Options options, PrintStream out) throws Exception {
        try (Server server = Server.start();
                Node node = Node.start(server, "node")) {
            new CommandRates(options, server, node).print(out);
        }
    }

    private void print(PrintStream out) throws Exception {
        out.println("\n## Commands\n\n" + server.describe()
                + ". Pool of 16 connections for both. Median [least .. greatest]" + " of " + Options.ROUNDS
                + " rounds of " + options.round().toMillis() + " ms, taken in turn.\n");
        warmUp();
        out.println("| clients | one JDBC insert + commit | commands " + NEW + " | ratio | commands " + KNOWN
                + " | ratio | events a commit |");
        out.println("|---|---|---|---|---|---|---|");
        for (int clients : CLIENTS) {
            out.println(line(clients));
        }
        Profile.of(server, () -> Clients.rate(256, profiled(), client -> known(client, 256)))
                .print("256 clients, commands " + KNOWN, out);
    }

    /** One of each kind of event that the commands cause, on every structure. */
    private List<RecordedEvent> samples() throws Exception {
        Department.inParallel(structures, department::declare);
        return node.store().read(0, 2 * STRUCTURES);
    }

    private Duration profiled() {
        return options.round().multipliedBy(3);
    }

    private void warmUp() throws Exception {
        Duration third = options.warmUp().dividedBy(3);
        Clients.rate(32, third, _ -> plain.one());
        Clients.rate(32, third, _ -> department.register(Department.newId()));
        Clients.rate(32, third, client -> known(client, 32));
    }

    private String line(int clients) throws Exception {
        Duration time = options.round();
        long before = node.store().source(List.of()).head();
        List<Figures> figures = Contest.between(
                () -> Clients.rate(clients, time, _ -> plain.one()),
                () -> Clients.rate(clients, time, _ -> department.register(Department.newId())),
                () -> Clients.rate(clients, time, client -> known(client, clients)));
        Figures yardstick = figures.getFirst();
        Figures onNew = figures.get(1);
        Figures onKnown = figures.getLast();
        return "| %d | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        clients,
                        yardstick.rate(),
                        onNew.rate(),
                        onNew.over(yardstick).ratio(),
                        onKnown.rate(),
                        onKnown.over(yardstick).ratio(),
                        groups(before));
    }

    /** Each client has structures of its own, so that no two commands depend on each other. */
    private void known(int client, int clients) {
        int own = STRUCTURES / clients;
        department.declare(structures.get(client * own + (int) (turn.getAndIncrement() % own)));
    }

    /** What was recorded together has the same transaction. */
    private String groups(long after) throws SQLException {
        try (Connection connection = server.connect();
                PreparedStatement select = connection.prepareStatement("""
                        select percentile_disc(0.5) within group (order by events) as median, max(events)
                        from (select count(*) as events from store.event where position > ? group by xmin::text) g""")) {
            select.setLong(1, after);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return "%d, at most %d".formatted(row.getLong(1), row.getLong(2));
            }
        }
    }
}
