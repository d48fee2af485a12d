package fr.convergence.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept from the events is built anew beside what answers. */
class FollowerRebuildTest {

    private final TestDatabase database = new TestDatabase();
    private final Node one = new Node(database);
    private final Node other = new Node(database);
    private final CountingTwice counting = new CountingTwice();

    @AfterEach
    void close() {
        one.close();
        other.close();
        database.close();
    }

    private void awaitAnswer(int build, long events) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(CountingTwice.answer(database))
                        .isEqualTo(new CountingTwice.Answer(build, events, 1)));
    }

    private long builds(String state) {
        return database.number("select count(*) from store.build where state = '" + state + "'");
    }

    private void letGrowOld() {
        database.execute("update store.build set changed_at = changed_at - interval '1 hour' where state = 'RETIRED'");
    }

    @Test
    void the_first_build_answers_once_it_has_taken_in_what_was_there() throws SQLException {
        TestDatabase.record(one.store, 3_000);
        await().until(() -> one.store.head() == 3_000);
        one.runner.start(counting);
        await().until(() -> builds("ACTIVE") == 1);
        assertThat(CountingTwice.answer(database)).isEqualTo(new CountingTwice.Answer(1, 3_000, 1));
    }

    /** Its build is asked for by whoever starts it and by the watch of builds at the same moment. */
    private static final class FoundTwice implements Rebuildable {

        private final String name;
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger there = new AtomicInteger();

        FoundTwice(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Follower build(int number) {
            int asking = asked.incrementAndGet();
            if (asking == 2 || asking == 3) {
                meet();
            }
            return new Counting(name + "_b" + number, name + "_counted_" + number);
        }

        /** Awake, so that both go on at once. */
        private void meet() {
            there.incrementAndGet();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
            while (there.get() < 2 && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void a_build_that_two_find_at_once_runs_once_on_a_node() throws SQLException {
        one.runner.start(counting);
        for (int i = 0; i < 10; i++) {
            one.runner.start(new FoundTwice("found" + i));
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .filteredOn(name -> name.startsWith("follower-found"))
                .hasSize(10)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_build_takes_in_history_then_its_tables_are_completed_and_then_it_answers() throws SQLException {
        TestDatabase.record(one.store, 3_000);
        await().until(() -> one.store.head() == 3_000);
        one.runner.start(counting);
        await().until(() -> builds("ACTIVE") == 1);
        assertThat(counting.completedAt.get(1)).isBetween(2_950L, 3_000L);
        assertThat(database.number("select count(*) from pg_indexes where indexname = 'counted_1_by_times'"))
                .isOne();
    }

    @Test
    void a_build_beside_one_that_stands_still_is_completed_as_well_before_it_answers() throws SQLException {
        TestDatabase.record(one.store, 100);
        one.runner.start(counting);
        awaitAnswer(1, 100);
        one.runner.pause("count_b1");
        TestDatabase.record(one.store, 3_000);
        await().until(() -> one.store.head() == 3_100);
        one.runner.rebuild("count");
        awaitAnswer(2, 3_100);
        assertThat(counting.completedAt.get(2)).isBetween(3_050L, 3_100L);
    }

    @Test
    void a_rebuild_beside_fails_no_query_and_takes_none_back_in_time() throws Exception {
        one.runner.start(counting);
        other.runner.start(counting);
        TestDatabase.record(one.store, 2_000);
        awaitAnswer(1, 2_000);
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Integer> queries = CompletableFuture.supplyAsync(() -> query(over, asked));
        asked.await();
        other.runner.rebuild("count");
        for (int i = 0; i < 20; i++) {
            TestDatabase.record(one.store, 50);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> CountingTwice.answer(database).build() == 2);
        over.set(true);
        assertThat(queries.get()).isPositive();
        awaitAnswer(2, 3_000);
        letGrowOld();
        await().until(() -> builds("DROPPED") == 1);
        assertThat(database.number("select count(*) from store.follower")).isEqualTo(1);
        assertThat(database.number("select count(*) from pg_tables where tablename = 'counted_1'"))
                .isZero();
        TestDatabase.record(other.store, 10);
        awaitAnswer(2, 3_010);
    }

    private int query(AtomicBoolean over, CountDownLatch asked) {
        int answers = 0;
        CountingTwice.Answer last = new CountingTwice.Answer(0, 0, 1);
        while (!over.get() || last.build() < 2) {
            CountingTwice.Answer answer = answer();
            assertThat(answer.events()).isGreaterThanOrEqualTo(last.events());
            assertThat(answer.most()).isEqualTo(1);
            last = answer;
            answers++;
            asked.countDown();
        }
        return answers;
    }

    private CountingTwice.Answer answer() {
        try {
            return CountingTwice.answer(database);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void two_nodes_that_begin_a_rebuild_at_once_begin_one() throws Exception {
        one.runner.start(counting);
        other.runner.start(counting);
        counting.poison.put(2, 1L);
        TestDatabase.record(one.store, 100);
        awaitAnswer(1, 100);
        List<CompletableFuture<String>> begun = new ArrayList<>();
        for (Node node : List.of(one, other, one, other)) {
            begun.add(CompletableFuture.supplyAsync(() -> rebuild(node)));
        }
        for (CompletableFuture<String> name : begun) {
            assertThat(name.get()).isEqualTo("count_b2");
        }
        assertThat(builds("BUILDING")).isEqualTo(1);
    }

    private static String rebuild(Node node) {
        try {
            return node.runner.rebuild("count");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void a_build_that_parks_what_the_other_took_in_waits_for_its_repair() throws SQLException {
        one.runner.start(counting);
        TestDatabase.record(one.store, 100);
        awaitAnswer(1, 100);
        counting.poison.put(2, 7L);
        one.runner.rebuild("count");
        await().until(() -> database.number("select position from store.follower where name = 'count_b2'") == 100);
        TestDatabase.record(one.store, 10);
        awaitAnswer(1, 110);
        assertThat(builds("BUILDING")).isEqualTo(1);
        counting.poison.clear();
        String parked = one.runner.parked("count_b2").getFirst().sequence();
        assertThat(one.runner.retry("count_b2", parked)).isTrue();
        awaitAnswer(2, 110);
    }

    @Test
    void a_rebuild_given_up_leaves_the_build_that_answers_as_it_was() throws SQLException {
        one.runner.start(counting);
        TestDatabase.record(one.store, 100);
        awaitAnswer(1, 100);
        counting.poison.put(2, 1L);
        one.runner.rebuild("count");
        assertThat(one.runner.abandonRebuild("count")).isTrue();
        assertThat(one.runner.abandonRebuild("count")).isFalse();
        letGrowOld();
        await().until(() -> builds("DROPPED") == 1);
        assertThat(database.number("select count(*) from store.follower")).isEqualTo(1);
        assertThat(one.runner.rebuild("count")).isEqualTo("count_b3");
        TestDatabase.record(one.store, 10);
        awaitAnswer(3, 110);
    }

    @Test
    void what_nobody_else_answers_for_cannot_be_given_up() throws SQLException {
        TestDatabase.record(one.store, 10);
        await().until(() -> one.store.head() == 10);
        one.runner.start(counting);
        one.runner.pause("count_b1"); // it would become the one that answers at any moment
        database.execute("update store.build set state = 'BUILDING'");
        assertThatThrownBy(() -> one.runner.abandonRebuild("count")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_node_finishes_a_build_whose_node_stopped() throws SQLException {
        one.runner.start(counting);
        other.runner.start(counting);
        TestDatabase.record(one.store, 1_000);
        awaitAnswer(1, 1_000);
        one.runner.rebuild("count");
        one.stop();
        TestDatabase.record(other.store, 100);
        awaitAnswer(2, 1_100);
        one.go();
        TestDatabase.record(one.store, 100);
        awaitAnswer(2, 1_200);
    }

    @Test
    void progress_is_told_for_each_build() throws SQLException {
        one.runner.start(counting);
        TestDatabase.record(one.store, 100);
        awaitAnswer(1, 100);
        counting.poison.put(2, 50L);
        one.runner.rebuild("count");
        await().untilAsserted(() -> assertThat(one.runner.statuses())
                .extracting(FollowerStatus::build)
                .containsExactly(
                        new Build("count", 1, Build.State.ACTIVE), new Build("count", 2, Build.State.BUILDING)));
        await().until(() -> one.runner.statuses().getLast().parked() == 1);
    }

    @Test
    void who_begins_at_the_head_is_given_nothing_of_before_and_cannot_be_reset() throws SQLException {
        Counting policy = new Counting("policy", "counted") {
            @Override
            public boolean beginsAtHead() {
                return true;
            }
        };
        TestDatabase.record(one.store, 100);
        await().until(() -> one.store.head() == 100);
        one.running(policy);
        TestDatabase.record(one.store, 10);
        await().until(() -> database.number("select position from store.follower") == 110);
        assertThat(database.number("select count(*) from counted")).isEqualTo(10);
        assertThat(database.number("select min(position) from counted")).isEqualTo(101);
        assertThatThrownBy(() -> one.runner.reset("policy")).isInstanceOf(UnsupportedOperationException.class);
    }
}
