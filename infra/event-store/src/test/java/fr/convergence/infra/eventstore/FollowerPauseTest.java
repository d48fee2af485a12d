package fr.convergence.infra.eventstore;

import static fr.convergence.infra.eventstore.TestDatabase.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A follower stands still when told, wherever it runs, and goes on or begins again when told. */
class FollowerPauseTest {

    private final TestDatabase database = new TestDatabase();
    private final Node one = new Node(database);
    private final Node other = new Node(database);

    @AfterEach
    void close() {
        one.close();
        other.close();
        database.close();
    }

    @Test
    void a_pause_outlasts_restarts_and_holds_on_every_node() throws SQLException {
        one.running(new Counting());
        record(one.store, 10);
        Counting.awaitCounted(database, 10);
        one.runner.pause("counting");
        one.close();
        record(other.store, 10);
        Counting there = new Counting();
        other.running(there);
        await().during(Duration.ofSeconds(2))
                .until(() -> there.pages.get() == 0
                        && other.runner.statuses().getFirst().lag() == 10);
        assertThat(other.runner.statuses().getFirst().paused()).isTrue();
        assertThat(other.runner.statuses().getFirst().standstill()).isZero();
        other.runner.resume("counting");
        Counting.awaitCounted(database, 20);
        assertThat(other.runner.statuses().getFirst().paused()).isFalse();
    }

    @Test
    void a_pause_undoes_the_page_being_handled() throws SQLException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch paused = new CountDownLatch(1);
        one.running(new Counting() {
            @Override
            void afterRows(Connection transaction) throws InterruptedException {
                inside.countDown();
                assertThat(paused.await(4, TimeUnit.SECONDS)).isTrue();
            }
        });
        record(one.store, 10);
        await().until(() -> inside.getCount() == 0);
        other.runner.pause("counting");
        paused.countDown();
        await().until(() -> database.number("select count(*) from pg_stat_activity where state like 'idle in%'"
                        + " and datname = current_database()")
                == 0);
        assertThat(database.number("select position from store.follower")).isZero();
        assertThat(database.number("select count(*) from counted")).isZero();
        one.runner.resume("counting");
        Counting.awaitCounted(database, 10);
    }

    @Test
    void a_reset_from_another_node_begins_again_though_a_page_is_being_handled() throws SQLException {
        AtomicBoolean armed = new AtomicBoolean();
        CountDownLatch inside = new CountDownLatch(1);
        AtomicBoolean seized = new AtomicBoolean();
        one.running(new Counting() {
            @Override
            void afterRows(Connection transaction) {
                if (armed.compareAndSet(true, false)) {
                    inside.countDown();
                    await().until(() ->
                            database.number("select count(*) from store.follower where owner like '%reset'") == 1);
                    seized.set(true);
                }
            }
        });
        record(one.store, 10);
        Counting.awaitCounted(database, 10);
        armed.set(true);
        record(one.store, 10);
        await().until(() -> inside.getCount() == 0);
        other.running(new Counting());
        other.runner.reset("counting");
        Counting.awaitCounted(database, 20);
        assertThat(seized).isTrue();
    }

    @Test
    void a_follower_set_back_that_is_paused_stays_so_and_begins_again_once_resumed() throws SQLException {
        Counting counting = new Counting();
        one.running(counting);
        record(one.store, 10);
        Counting.awaitCounted(database, 10);
        one.runner.pause("counting");
        one.runner.reset("counting");
        int before = counting.pages.get();
        assertThat(database.number("select position from store.follower where paused"))
                .isZero();
        assertThat(database.number("select count(*) from counted")).isZero();
        one.runner.resume("counting");
        Counting.awaitCounted(database, 10);
        assertThat(counting.pages.get()).isGreaterThan(before);
    }

    @Test
    void who_was_never_registered_can_be_neither_paused_nor_set_back() {
        assertThatThrownBy(() -> one.runner.pause("nobody")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> one.runner.reset("nobody")).isInstanceOf(IllegalArgumentException.class);
    }
}
