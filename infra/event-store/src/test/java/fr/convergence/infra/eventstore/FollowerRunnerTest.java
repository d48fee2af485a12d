package fr.convergence.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
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

    private FollowerRunner runner() {
        return new FollowerRunner(store, database.pool, 50);
    }

    private void record(int events) {
        TestDatabase.record(store, events);
    }

    private void awaitCounted(long events) {
        Counting.awaitCounted(database, events);
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
    void a_reset_takes_in_everything_again_and_only_once() throws SQLException {
        Counting counting = new Counting();
        try (FollowerRunner runner = runner()) {
            runner.start(counting);
            record(300);
            awaitCounted(300);
            int before = counting.pages.get();
            runner.reset(counting.name());
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
