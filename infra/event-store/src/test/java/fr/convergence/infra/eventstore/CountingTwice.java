package fr.convergence.infra.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts how often it was given each event, in a table for each build; what befalls a build, a test says. */
final class CountingTwice implements Rebuildable {

    /** Positions a build cannot take in, by the number of the build. */
    final Map<Integer, Long> poison = new ConcurrentHashMap<>();

    /** How far a build had come when its tables were first completed, by the number of the build. */
    final Map<Integer, Long> completedAt = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "count";
    }

    @Override
    public Follower build(int number) {
        return new Counting("count_b" + number, "counted_" + number) {
            @Override
            public void complete(Connection transaction) throws SQLException {
                super.complete(transaction);
                completedAt.putIfAbsent(number, position(name(), transaction));
            }

            @Override
            public void handle(List<RecordedEvent> page, Connection transaction) throws Exception {
                Long refused = poison.get(number);
                if (refused != null && page.stream().anyMatch(event -> event.position() == refused)) {
                    throw new IllegalStateException("cannot take in " + refused);
                }
                super.handle(page, transaction);
            }
        };
    }

    private static long position(String follower, Connection transaction) throws SQLException {
        try (var select = transaction.prepareStatement("select position from store.follower where name = ?")) {
            select.setString(1, follower);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** What a query finds that looks for the build which answers, in the snapshot in which it then counts. */
    static Answer answer(TestDatabase database) throws SQLException {
        try (Connection connection = database.direct.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                int number;
                try (var row = statement.executeQuery("select number from store.build where state = 'ACTIVE'")) {
                    if (!row.next()) {
                        return new Answer(0, 0, 0);
                    }
                    number = row.getInt(1);
                }
                try (var row =
                        statement.executeQuery("select count(*), coalesce(max(times), 1) from counted_" + number)) {
                    row.next();
                    return new Answer(number, row.getLong(1), row.getInt(2));
                }
            }
        }
    }

    /**
     * An answer.
     *
     * @param build which build gave it; 0 when none answers
     * @param most how often the event was counted that was counted most often
     */
    record Answer(int build, long events, int most) {}
}
