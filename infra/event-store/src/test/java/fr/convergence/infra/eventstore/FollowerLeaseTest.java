package fr.convergence.infra.eventstore;

import static fr.convergence.infra.eventstore.TestDatabase.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which of several nodes runs a follower, and that the others change nothing. */
class FollowerLeaseTest {

    private static final Duration TAKEOVER = Duration.ofSeconds(10);

    private final TestDatabase database = new TestDatabase();
    private final Node one = new Node(database);
    private final Node other = new Node(database);

    @AfterEach
    void close() {
        one.close();
        other.close();
        database.close();
    }

    private void awaitOwned() {
        await().until(() ->
                database.number("select count(*) from store.follower where expires_at > clock_timestamp()") == 1);
    }

    @Test
    void of_two_nodes_one_takes_everything_in_once() throws SQLException {
        Counting here = new Counting();
        Counting there = new Counting();
        one.running(here);
        awaitOwned();
        other.running(there);
        record(other.store, 2_000);
        Counting.awaitCounted(database, 2_000);
        assertThat(there.pages).hasValue(0);
        assertThat(other.runner.statuses().getFirst().position()).isEqualTo(2_000);
    }

    @Test
    void a_lease_whose_owner_died_is_taken_over_once_it_lapsed() throws SQLException {
        try (Node gone = new Node(database).running(new Counting())) {
            record(gone.store, 10);
            Counting.awaitCounted(database, 10);
        }
        database.execute("update store.follower set owner = 'died', token = token + 1,"
                + " expires_at = clock_timestamp() + interval '8 seconds'");
        long since = System.nanoTime();
        record(one.store, 10);
        one.running(new Counting());
        Counting.awaitCounted(database, 20, TAKEOVER);
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isGreaterThan(Duration.ofSeconds(7));
    }

    @Test
    void a_node_that_stops_inside_a_page_blocks_nobody_and_commits_nothing_afterwards() throws SQLException {
        AtomicBoolean stopped = new AtomicBoolean();
        one.running(new Counting() {
            @Override
            void afterRows(Connection transaction) throws InterruptedException {
                if (stopped.compareAndSet(false, true)) {
                    one.stop();
                }
                one.awaitGoing();
            }
        });
        awaitOwned();
        record(other.store, 30);
        await().untilTrue(stopped);
        long since = System.nanoTime();
        other.running(new Counting());
        await().atMost(TAKEOVER).until(() -> database.number("select position from store.follower") > 0);
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(TAKEOVER);
        Counting.awaitCounted(database, 30);
        one.go();
        other.close();
        record(one.store, 30);
        Counting.awaitCounted(database, 60);
    }

    @Test
    void a_page_that_outlives_its_lease_is_undone() throws SQLException {
        AtomicBoolean stopped = new AtomicBoolean();
        AtomicBoolean undone = new AtomicBoolean();
        one.running(new Counting() {
            @Override
            void afterRows(Connection transaction) throws SQLException {
                if (stopped.compareAndSet(false, true)) {
                    long token = database.number("select token from store.follower");
                    one.stop();
                    try (Statement statement = transaction.createStatement()) {
                        statement.execute("insert into counted values (-1, 1)");
                        // Never silent, so that nothing but the lease ends the page.
                        await().atMost(TAKEOVER).until(() -> {
                            statement.execute("select 1");
                            return database.number("select token from store.follower") > token;
                        });
                    }
                    undone.set(true);
                    one.go();
                }
            }
        });
        awaitOwned();
        record(other.store, 30);
        await().untilTrue(stopped);
        other.running(new Counting());
        await().atMost(Duration.ofSeconds(15)).untilTrue(undone);
        Counting.awaitCounted(database, 30);
    }

    @Test
    void a_page_may_take_longer_than_a_lease_lasts() throws SQLException {
        one.running(new Counting() {
            @Override
            void afterRows(Connection transaction) throws SQLException {
                try (Statement statement = transaction.createStatement()) {
                    statement.execute("select pg_sleep(9)");
                }
            }
        });
        awaitOwned();
        Counting there = new Counting();
        other.running(there);
        record(other.store, 1);
        Counting.awaitCounted(database, 1, Duration.ofSeconds(20));
        assertThat(there.pages).hasValue(0);
    }

    @Test
    void a_node_that_ends_hands_over_at_once() throws SQLException {
        one.running(new Counting());
        awaitOwned();
        other.running(new Counting());
        one.close();
        record(other.store, 30);
        Counting.awaitCounted(database, 30, Duration.ofSeconds(3));
    }

    @Test
    void a_node_that_fails_lets_another_try() throws SQLException {
        Counting failing = new Counting();
        failing.broken.set(true);
        one.running(failing);
        awaitOwned();
        record(one.store, 30);
        await().until(() -> failing.pages.get() > 0);
        other.running(new Counting());
        Counting.awaitCounted(database, 30);
    }
}
