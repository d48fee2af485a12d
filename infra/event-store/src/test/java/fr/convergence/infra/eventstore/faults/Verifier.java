package fr.convergence.infra.eventstore.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares the ledgers with the tables. Knows JDBC, the tables and the ledgers' form, and nothing of the library. May look
 * while clients and followers are at work: what it read in the ledgers is older than the snapshot it looks at.
 */
final class Verifier {

    private static final Pattern PAYLOAD =
            Pattern.compile("\\{\"client\":\"(\\w+)\",\"n\":(\\d+),\"command\":\"([-0-9a-f]+)\"}");

    private final Map<String, Long> acks = new HashMap<>();
    private final Set<String> intents = new HashSet<>();
    private int repeated;
    private final List<Event> events = new ArrayList<>();
    private final Findings findings = new Findings();

    private record Event(long position, String client, long n, String command, String payload, List<String> tags) {}

    private Verifier() {}

    /** What is there, and everything that is not as promised. */
    static Findings verify(Path ledgers, String url) throws IOException, SQLException {
        Verifier verifier = new Verifier();
        verifier.readLedgers(ledgers);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("begin isolation level repeatable read read only");
            verifier.readEvents(statement);
            verifier.checkCommands(statement);
            verifier.checkOrder(statement);
            verifier.checkTags(statement);
            verifier.checkCounted(statement);
            verifier.checkTally(statement);
        }
        return verifier.findings.of(
                verifier.intents.size(), verifier.acks.size(), verifier.repeated, verifier.events.size());
    }

    private void readLedgers(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".ledger")).toList()) {
                String text = Files.readString(file);
                text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(this::readLine);
            }
        }
    }

    private void readLine(String line) {
        String[] words = line.split(" ");
        if (words[0].equals("INTENT")) {
            intents.add(words[1]);
        } else {
            acks.put(words[1], Long.parseLong(words[3]));
            repeated += words[4].equals("repeated") ? 1 : 0;
        }
    }

    private void readEvents(Statement statement) throws SQLException {
        statement.setFetchSize(10_000);
        try (ResultSet rows = statement.executeQuery(
                "select position, payload, tags || ('type=' || type) from store.event order by position")) {
            while (rows.next()) {
                Matcher payload = PAYLOAD.matcher(rows.getString(2));
                if (!payload.matches()) {
                    findings.wrong("payload of " + rows.getLong(1) + ": " + rows.getString(2));
                    continue;
                }
                events.add(new Event(
                        rows.getLong(1),
                        payload.group(1),
                        Long.parseLong(payload.group(2)),
                        payload.group(3),
                        rows.getString(2),
                        Arrays.asList((String[]) rows.getArray(3).getArray())));
            }
        }
    }

    /** Every acknowledged command once, where it was said to be; no command twice; none that nobody gave. */
    private void checkCommands(Statement statement) throws SQLException {
        Map<String, Long> recorded = new HashMap<>();
        for (Event event : events) {
            if (recorded.put(event.command, event.position) != null) {
                findings.doubled(event.command + " again at " + event.position);
            }
        }
        acks.forEach((command, position) -> {
            if (!position.equals(recorded.get(command))) {
                findings.lost(command + " acknowledged at " + position + ", found at " + recorded.get(command));
            }
        });
        Map<String, Long> marks = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("select id, position from store.command")) {
            while (rows.next()) {
                marks.put(rows.getString(1), rows.getLong(2));
            }
        }
        if (!marks.equals(recorded)) {
            findings.wrong("store.command does not say what the events say");
        }
    }

    /** Positions without gap, time that never goes back, each client's things in its own order and without gap. */
    private void checkOrder(Statement statement) throws SQLException {
        Map<String, Long> next = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (event.position != i + 1) {
                findings.reordered("position " + event.position + " is number " + (i + 1));
                return;
            }
            long expected = next.getOrDefault(event.client, 0L);
            if (event.n != expected) {
                findings.reordered(event.client + " " + event.n + " at " + event.position + " instead of " + expected);
            }
            next.put(event.client, event.n + 1);
        }
        try (ResultSet row = statement.executeQuery("select count(*) from (select recorded_at < lag(recorded_at)"
                + " over (order by position) as back from store.event) e where back")) {
            row.next();
            if (row.getLong(1) > 0) {
                findings.reordered("recorded_at goes back " + row.getLong(1) + " times");
            }
        }
    }

    private void checkTags(Statement statement) throws SQLException {
        Set<String> expected = new HashSet<>();
        events.forEach(event -> event.tags.forEach(tag -> expected.add(event.position + " " + tag)));
        Set<String> found = new HashSet<>();
        try (ResultSet rows = statement.executeQuery("select position || ' ' || tag from store.tag")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        if (!found.equals(expected)) {
            findings.wrong("store.tag does not say what the events say");
        }
    }

    private static long position(Statement statement, String follower) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select position from store.follower where name = '" + follower + "'")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** The follower that counts has counted each event up to its position once. */
    private void checkCounted(Statement statement) throws SQLException {
        long position = position(statement, "counting");
        try (ResultSet row = statement.executeQuery("select count(*), coalesce(min(position), 1),"
                + " coalesce(max(position), 0), coalesce(max(times), 1) from counted")) {
            row.next();
            String counted = row.getLong(1) + " from " + row.getLong(2) + " to " + row.getLong(3) + " at most "
                    + row.getLong(4) + " times";
            if (!counted.equals(position + " from 1 to " + position + " at most 1 times")) {
                findings.wrong("at " + position + " the follower has counted " + counted);
            }
        }
    }

    /** The rows of the follower that tallies are what the events up to its position come to, in their order. */
    private void checkTally(Statement statement) throws SQLException {
        long position = position(statement, "tally");
        Map<String, String> expected = new TreeMap<>();
        Map<String, Long> count = new HashMap<>();
        for (Event event : events) {
            if (event.position <= position) {
                String tag = "client=" + event.client;
                expected.merge(tag, Md5.of(event.payload), (chain, _) -> Md5.of(chain + event.payload));
                count.merge(tag, 1L, Long::sum);
            }
        }
        expected.replaceAll((tag, chain) -> count.get(tag) + " " + chain);
        Map<String, String> found = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery("select client, events || ' ' || chain from tally")) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        if (!found.equals(expected)) {
            findings.wrong("at " + position + " the tally is not what the events come to");
        }
    }
}
