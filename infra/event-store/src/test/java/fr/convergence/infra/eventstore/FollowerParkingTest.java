package fr.convergence.infra.eventstore;

import static fr.convergence.infra.eventstore.TestDatabase.append;
import static fr.convergence.infra.eventstore.TestDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An event that cannot be taken in holds up its own sequence, and nothing else. */
class FollowerParkingTest {

    private static final int SEQUENCES = 7;

    private final TestDatabase database = new TestDatabase();
    private final Node one = new Node(database);
    private final Node other = new Node(database);
    private final Journal journal = new Journal();

    @AfterEach
    void close() {
        one.close();
        other.close();
        database.close();
    }

    /** The event at position p is of sequence "a=(p mod 7)". */
    private void record(int events) {
        long head = one.store.source(List.of()).head();
        for (long position = head + 1; position <= head + events; position++) {
            one.store
                    .append(append(event("opened", "a=" + position % SEQUENCES)))
                    .join();
        }
    }

    private void awaitPosition(long position) {
        await().untilAsserted(() -> assertThat(database.number("select position from store.follower"))
                .isEqualTo(position));
    }

    private void assertTakenInOnceAndInOrder(long events) {
        assertThat(database.number("select count(*) from journal")).isEqualTo(events);
        assertThat(database.number("select count(distinct position) from journal"))
                .isEqualTo(events);
        assertThat(database.number("select count(*) from (select position < lag(position) over"
                        + " (partition by sequence order by nth) as back from journal) as steps where back"))
                .isZero();
    }

    private FollowerStatus status() {
        return one.runner.statuses().getFirst();
    }

    @Test
    void a_poison_parks_what_follows_in_its_sequence_and_the_others_go_on() throws SQLException {
        journal.poison.add(10L);
        record(70);
        one.running(journal);
        awaitPosition(70);
        record(70);
        awaitPosition(140);
        assertTakenInOnceAndInOrder(140 - 19);
        assertThat(database.number("select count(*) from journal where sequence = 'a=3'"))
                .isEqualTo(1);
        assertThat(status().parked()).isEqualTo(19);
        assertThat(status().lag()).isZero();
        assertThat(status().standstill()).isZero();
        ParkedSequence parked = one.runner.parked("journal").getFirst();
        assertThat(parked.sequence()).isEqualTo("a=3");
        assertThat(parked.position()).isEqualTo(10);
        assertThat(parked.events()).isEqualTo(19);
        assertThat(parked.error()).contains("cannot take in 10");
    }

    @Test
    void several_poisons_of_one_page_park_each_its_own_sequence() throws SQLException {
        journal.poison.addAll(Set.of(1L, 9L, 16L, 50L));
        record(70);
        one.running(journal);
        awaitPosition(70);
        assertThat(one.runner.parked("journal"))
                .extracting(ParkedSequence::sequence, ParkedSequence::position, ParkedSequence::events)
                .containsExactly(tuple("a=1", 1L, 10L), tuple("a=2", 9L, 9L));
        assertTakenInOnceAndInOrder(70 - 19);
    }

    @Test
    void after_repair_a_retry_takes_the_sequence_in_in_order_and_lets_it_go_on() throws SQLException {
        journal.poison.add(10L);
        record(70);
        one.running(journal);
        awaitPosition(70);
        journal.poison.clear();
        assertThat(one.runner.retry("journal", "a=3")).isTrue();
        assertThat(status().parked()).isZero();
        record(70);
        awaitPosition(140);
        assertTakenInOnceAndInOrder(140);
    }

    @Test
    void a_retry_amid_new_events_and_from_another_node_doubles_and_forgets_nothing() throws SQLException {
        journal.poison.add(10L);
        one.running(journal);
        other.running(journal);
        record(70);
        await().until(() -> !one.runner.parked("journal").isEmpty());
        for (int round = 0; round < 10; round++) {
            record(14);
            other.runner.retry("journal", "a=3");
        }
        journal.poison.clear();
        await().until(() -> other.runner.retry("journal", "a=3") && status().lag() == 0);
        assertThat(status().parked()).isZero();
        assertTakenInOnceAndInOrder(210);
    }

    @Test
    void a_retry_that_fails_again_keeps_the_rest_parked_and_counts() throws SQLException {
        journal.poison.addAll(Set.of(10L, 24L));
        record(70);
        one.running(journal);
        awaitPosition(70);
        journal.poison.remove(10L);
        assertThat(one.runner.retry("journal", "a=3")).isFalse();
        ParkedSequence parked = one.runner.parked("journal").getFirst();
        assertThat(parked.position()).isEqualTo(24);
        assertThat(parked.error()).contains("cannot take in 24");
        assertThat(parked.tries()).isEqualTo(1);
        assertThat(status().parked()).isEqualTo(7);
        assertTakenInOnceAndInOrder(70 - 7);
    }

    @Test
    void what_PostgreSQL_refuses_parks_too_even_when_it_would_do_so_only_at_the_commit() throws SQLException {
        journal.poison.addAll(Set.of(10L, 18L));
        journal.mishap = (event, transaction) -> {
            try (Statement statement = transaction.createStatement()) {
                statement.execute(
                        event.position() == 10
                                ? "insert into journal (sound) values (false)"
                                : "insert into late values (1)");
            }
        };
        record(70);
        one.running(journal);
        awaitPosition(70);
        assertThat(one.runner.parked("journal"))
                .extracting(ParkedSequence::sequence)
                .containsExactly("a=3", "a=4");
        assertTakenInOnceAndInOrder(70 - 17);
    }

    @Test
    void a_fault_of_the_moment_parks_nothing() throws SQLException {
        journal.poison.addAll(Set.of(10L, 20L));
        journal.mishap = (event, transaction) -> {
            journal.poison.remove(event.position());
            if (event.position() == 10) {
                throw new IllegalStateException("wrapped", new SQLException("try again", "40001"));
            }
            lose(transaction);
        };
        record(70);
        one.running(journal);
        awaitPosition(70);
        assertThat(journal.poison).isEmpty();
        assertThat(status().parked()).isZero();
        assertTakenInOnceAndInOrder(70);
    }

    private static void lose(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("select pg_terminate_backend(pg_backend_pid())");
        }
    }

    @Test
    void an_event_that_cannot_be_read_stops_the_follower_and_says_so() throws SQLException {
        journal.poison.add(10L);
        journal.mishap = (event, _) -> {
            throw new UnreadableEvent(event, new IllegalArgumentException("nobody knows the type"));
        };
        record(70);
        one.running(journal);
        await().untilAsserted(() -> assertThat(status().error())
                .contains("the event at 10 cannot be read")
                .contains("nobody knows the type"));
        assertThat(status().position()).isLessThan(10);
        assertThat(status().parked()).isZero();
        assertThat(status().behind()).isPositive();
        await().until(() -> status().standstill().toMillis() > 1_000);
        journal.poison.clear();
        awaitPosition(70);
        assertTakenInOnceAndInOrder(70);
    }

    @Test
    void a_paused_follower_can_be_retried_and_stays_paused() throws SQLException {
        journal.poison.add(10L);
        record(70);
        one.running(journal);
        awaitPosition(70);
        one.runner.pause("journal");
        journal.poison.clear();
        assertThat(one.runner.retry("journal", "a=3")).isTrue();
        assertThat(status().paused()).isTrue();
        assertThat(status().owner()).isNull();
        assertTakenInOnceAndInOrder(70);
    }

    @Test
    void a_reset_forgets_what_was_parked() throws SQLException {
        journal.poison.add(10L);
        record(70);
        one.running(journal);
        awaitPosition(70);
        journal.poison.clear();
        one.runner.reset("journal");
        awaitPosition(70);
        assertThat(one.runner.parked("journal")).isEmpty();
        assertTakenInOnceAndInOrder(70);
    }

    @Test
    void only_a_follower_started_here_can_be_retried() {
        assertThatThrownBy(() -> one.runner.retry("nobody", "a=1")).isInstanceOf(IllegalArgumentException.class);
    }
}
