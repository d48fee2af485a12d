package fr.convergence.infra.benchmarks;

import fr.convergence.kernel.cartography.SourceIds;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * How fast a simulated year of referrals is lived through the commands, one after the other in simulated order, and how long the
 * dashboards take on it, asked by HTTP.
 */
final class ReferralRates {

    /** Of the personas for development, which the dashboards are asked as. */
    private static final String OF_AGENT = SourceIds.structure("maine-et-loire--LMN139");

    private static final String OUTBOX = """
            { referrals(filter: {box: OUTBOX, basket: LATE}, first: 50) { totalCount edges { node {
              id status { code } positions { receiverId status { code } } } } } }""";
    private static final String DIGEST = """
            query ($id: ID!) { referralDigest(structureId: $id) { arrived toAcknowledge late lastChance awaiting underway answered } }""";
    private static final String FLOWS = """
            { referralFlows(department: "49", first: 100) { totalCount edges { node {
              sender { name } receiver { name } sent { count } accepted { count } declined { count } closed { count } } } } }""";
    private static final String STATISTICS = """
            { referralStatistics(department: "49") { counts { sent { count } accepted { count } declined { count } expired { count } }
              delays { acceptance { medianHours } } refusals { byReason { value { label } number { count } } }
              redirections { returned { count } } noShows { count } outcomes { value { label } number { count } } } }""";
    private static final String HISTORY =
            "query ($id: ID!) { referralHistory(id: $id) { entries { recordedAt label details { __typename } } } }";

    /** What is read as it lies, whatever the question. */
    private static final String ROWS =
            "select payload from store.event where position > ? order by position limit 1000";

    private final Node node;

    private ReferralRates(Node node) {
        this.node = node;
    }

    static void measure(Options options, PrintStream out) throws Exception {
        try (Server server = Server.start()) {
            long begin = System.nanoTime();
            try (Node node = Node.simulating(server, "node", options.referrals())) {
                node.awaitSimulated();
                Duration took = Duration.ofNanos(System.nanoTime() - begin);
                ReferralRates rates = new ReferralRates(node);
                rates.tellFilling(took, options, server, out);
                rates.dashboards(options, server, out);
            }
        }
    }

    private void tellFilling(Duration took, Options options, Server server, PrintStream out) throws SQLException {
        long events = count("select count(*) from store.event");
        long commands = count("select count(*) from store.command");
        long referrals = count("select count(*) from store.tag where tag = 'type=referral-drafted'");
        out.printf(
                Locale.ROOT,
                "%n## A simulated year%n%n%s. About %,d people were asked for; %,d referrals, %,d commands and %,d events in %,d s,"
                        + " the start and the import of the sample included: **%,.0f referrals/s**, %,.0f commands/s, %,.0f events/s.%n",
                server.describe(),
                options.referrals(),
                referrals,
                commands,
                events,
                took.toSeconds(),
                per(referrals, took),
                per(commands, took),
                per(events, took));
    }

    private static double per(long number, Duration took) {
        return number * 1e9 / took.toNanos();
    }

    private void dashboards(Options options, Server server, PrintStream out) throws Exception {
        Questions coordination = new Questions(node, options, out, "coordinator");
        Questions agent = new Questions(node, options, out, "agent");
        coordination.head("Dashboards of referrals", server.describe());
        String id = text("select substr(tag, 10) from store.tag where tag like 'referral=%' group by tag"
                + " order by count(*) desc, tag limit 1");
        agent.contest("an outbox's basket", () -> agent.ask(OUTBOX, Map.of(), "totalCount"), this::rows);
        agent.contest("a structure's day", () -> agent.ask(DIGEST, Map.of("id", OF_AGENT), "arrived"), this::rows);
        coordination.contest("flows of a year", () -> coordination.ask(FLOWS, Map.of(), "receiver"), this::rows);
        coordination.contest(
                "statistics of a year", () -> coordination.ask(STATISTICS, Map.of(), "medianHours"), this::rows);
        coordination.contest("history of one", () -> coordination.ask(HISTORY, Map.of("id", id), "label"), this::rows);
    }

    private int rows() throws SQLException {
        int length = 0;
        try (Connection connection = node.pool().getConnection();
                PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setLong(1, node.store().head() / 2);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    length += row.getString(1).length();
                }
            }
        }
        return length;
    }

    private long count(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws SQLException {
        try (Connection connection = node.pool().getConnection();
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
