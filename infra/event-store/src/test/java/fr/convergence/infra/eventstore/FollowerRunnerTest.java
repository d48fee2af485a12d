package fr.convergence.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
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
            assertThat(database.number("select count(*) from pg_indexes where indexname = 'counted_by_times'"))
                    .isOne();
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

    @Test
    void the_next_page_is_expected_and_handed_over_as_it_was_even_when_expecting_it_fails() throws SQLException {
        Set<List<RecordedEvent>> expected = Collections.newSetFromMap(new IdentityHashMap<>());
        AtomicInteger asExpected = new AtomicInteger();
        Counting counting = new Counting() {
            @Override
            public synchronized void expect(List<RecordedEvent> page, Connection reader) {
                if (page.getFirst().position() == 101) {
                    throw new IllegalStateException("not now");
                }
                expected.add(page);
            }

            @Override
            public void handle(List<RecordedEvent> page, Connection transaction) throws Exception {
                synchronized (this) {
                    asExpected.addAndGet(expected.contains(page) ? 1 : 0);
                }
                super.handle(page, transaction);
            }
        };
        record(400);
        await().until(() -> store.head() == 400);
        try (FollowerRunner runner = runner()) {
            runner.start(counting);
            awaitCounted(400);
        }
        assertThat(asExpected).hasValue(7);
    }
}
