package fr.convergence.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** A follower that counts how often it was given each event. */
public class Counting implements Follower {

    final AtomicBoolean broken = new AtomicBoolean();
    final AtomicInteger pages = new AtomicInteger();
    private final String name;
    private final String table;

    public Counting() {
        this("counting", "counted");
    }

    Counting(String name, String table) {
        this.name = name;
        this.table = table;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void install(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("create table " + table + " (position bigint primary key, times int not null)");
        }
    }

    @Override
    public void complete(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("create index if not exists " + table + "_by_times on " + table + " (times)");
        }
    }

    @Override
    public void uninstall(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("drop table " + table);
        }
    }

    @Override
    public void handle(List<RecordedEvent> page, Connection transaction) throws Exception {
        pages.incrementAndGet();
        try (PreparedStatement insert = transaction.prepareStatement("insert into " + table + " as c values (?, 1)"
                + " on conflict (position) do update set times = c.times + 1")) {
            for (RecordedEvent event : page) {
                insert.setLong(1, event.position());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        afterRows(transaction);
        if (broken.get()) {
            throw new SQLException("broken on purpose", "08006");
        }
    }

    /** What a test does inside the page's transaction, once the rows are written. */
    void afterRows(Connection transaction) throws Exception {}

    static void awaitCounted(TestDatabase database, long events) {
        awaitCounted(database, events, Duration.ofSeconds(10));
    }

    static void awaitCounted(TestDatabase database, long events, Duration atMost) {
        Awaitility.await()
                .atMost(atMost)
                .untilAsserted(() -> assertThat(database.number("select position from store.follower"))
                        .isEqualTo(events));
        assertThat(database.number("select count(*) from counted")).isEqualTo(events);
        assertThat(database.number("select coalesce(max(times), 1) from counted"))
                .isEqualTo(1);
    }
}
