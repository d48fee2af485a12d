package fr.convergence.infra.eventstore;

import static fr.convergence.infra.eventstore.TestDatabase.append;
import static fr.convergence.infra.eventstore.TestDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FollowerRunnerTest {

    private final TestDatabase database = new TestDatabase();
    private final PostgresEventStore store = database.open();

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    /** Counts how often it was given each event. */
    private static class Counting implements Follower {
        final AtomicBoolean broken = new AtomicBoolean();
        final AtomicInteger pages = new AtomicInteger();

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public void install(Connection transaction) throws SQLException {
            try (Statement statement = transaction.createStatement()) {
                statement.execute("create table counted (position bigint primary key, times int not null)");
            }
        }

        @Override
        public void uninstall(Connection transaction) throws SQLException {
            try (Statement statement = transaction.createStatement()) {
                statement.execute("drop table counted");
            }
        }

        @Override
        public void handle(List<RecordedEvent> page, Connection transaction) throws SQLException {
            pages.incrementAndGet();
            try (PreparedStatement insert = transaction.prepareStatement("insert into counted values (?, 1)"
                    + " on conflict (position) do update set times = counted.times + 1")) {
                for (RecordedEvent event : page) {
                    insert.setLong(1, event.position());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            if (broken.get()) {
                throw new SQLException("broken on purpose");
            }
        }
    }

    private FollowerRunner runner() {
        return new FollowerRunner(store, database.pool, Clock.systemUTC(), 50);
    }

    private void record(int events) {
        for (int i = 0; i < events; i++) {
            var unused = store.append(append(event("opened", "a=" + i)));
        }
    }

    private void awaitCounted(long events) {
        await().untilAsserted(() -> assertThat(database.number("select position from store.follower"))
                .isEqualTo(events));
        assertThat(database.number("select count(*) from counted")).isEqualTo(events);
        assertThat(database.number("select coalesce(max(times), 1) from counted"))
                .isEqualTo(1);
    }

    @Test
    void every_event_counts_once_though_the_runner_stops_and_starts() throws SQLException {
        for (int round = 1; round <= 3; round++) {
            record(200);
            try (FollowerRunner runner = runner()) {
                runner.start(new Counting());
                record(200);
                awaitCounted(400L * round);
            }
        }
    }

    @Test
    void two_nodes_with_the_same_follower_count_every_event_once() throws SQLException {
        try (FollowerRunner one = runner();
                FollowerRunner other = runner()) {
            one.start(new Counting());
            other.start(new Counting());
            record(2_000);
            awaitCounted(2_000);
        }
    }

    @Test
    void a_fault_moves_nothing_is_told_and_is_made_up_for_once_mended() throws SQLException {
        Counting counting = new Counting();
        counting.broken.set(true);
        try (FollowerRunner runner = runner()) {
            runner.start(counting);
            record(10);
            await().untilAsserted(() ->
                    assertThat(runner.statuses().getFirst().error()).contains("broken on purpose"));
            assertThat(database.number("select count(*) from counted")).isZero();
            assertThat(runner.statuses().getFirst().lag()).isPositive();
            counting.broken.set(false);
            awaitCounted(10);
            await().untilAsserted(() ->
                    assertThat(runner.statuses().getFirst().error()).isNull());
        }
    }

    @Test
    void a_rebuild_takes_in_everything_again_and_only_once() throws SQLException {
        Counting counting = new Counting();
        try (FollowerRunner runner = runner()) {
            runner.start(counting);
            record(300);
            awaitCounted(300);
            int before = counting.pages.get();
            runner.rebuild(counting);
            awaitCounted(300);
            assertThat(counting.pages.get()).isGreaterThan(before);
        }
    }

    @Test
    void a_follower_survives_the_loss_of_its_connections() throws SQLException {
        try (FollowerRunner runner = runner()) {
            runner.start(new Counting());
            for (int i = 0; i < 5; i++) {
                record(200);
                database.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()");
            }
            awaitCounted(1_000);
        }
    }
}
