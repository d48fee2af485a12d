package fr.convergence.infra.eventstore;

import static fr.convergence.infra.eventstore.TestDatabase.append;
import static fr.convergence.infra.eventstore.TestDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What does not concern a follower is passed over, and its position follows. */
class FollowerConcernTest {

    private final TestDatabase database = new TestDatabase();
    private final Node one = new Node(database);
    private final Node other = new Node(database);
    private final Counting moves = new Counting("moves", "moved") {
        @Override
        public boolean concerns(RecordedEvent event) {
            return event.type().equals("moved");
        }

        @Override
        public void handle(List<RecordedEvent> page, Connection transaction) throws Exception {
            assertThat(page).anyMatch(this::concerns);
            super.handle(page, transaction);
        }
    };

    @AfterEach
    void close() {
        one.close();
        other.close();
        database.close();
    }

    private void record(String type, int events) {
        for (int i = 0; i < events; i++) {
            one.store.append(append(event(type, "a=" + i))).join();
        }
    }

    private long position() {
        return database.number("select position from store.follower");
    }

    private long moved() {
        return database.number("select count(*) from moved where position % 10 = 0");
    }

    @Test
    void its_position_follows_what_it_was_not_handed() throws SQLException {
        one.running(moves);
        record("opened", 500);
        await().until(() -> position() == 500);
        assertThat(database.number("select count(*) from moved")).isZero();
    }

    @Test
    void what_concerns_it_is_taken_in_at_once_each_time_and_once() throws SQLException {
        one.running(moves);
        for (int round = 1; round <= 20; round++) {
            record("opened", 9);
            record("moved", 1);
            int events = round;
            await().until(() -> moved() == events);
            assertThat(position()).isEqualTo(10L * round);
        }
    }

    @Test
    void another_node_goes_on_where_the_position_stood() throws SQLException {
        one.running(moves);
        other.running(moves);
        record("opened", 100);
        record("moved", 1);
        record("opened", 100);
        one.stop();
        other.store.append(append(event("moved", "a=1"))).join();
        await().atMost(Duration.ofSeconds(30)).until(() -> position() == 202);
        assertThat(database.number("select count(*) from moved where position in (101, 202)"))
                .isEqualTo(2);
        assertThat(database.number("select max(times) from moved")).isEqualTo(1);
    }

    @Test
    void a_new_build_takes_in_everything_until_it_answers() throws SQLException {
        Rebuildable counting = new Rebuildable() {
            @Override
            public String name() {
                return "count";
            }

            @Override
            public Follower build(int number) {
                return new Counting("count_b" + number, "counted_" + number) {
                    @Override
                    public boolean concerns(RecordedEvent event) {
                        return false;
                    }
                };
            }
        };
        record("opened", 100);
        one.runner.start(counting);
        await().until(() -> CountingTwice.answer(database).build() == 1);
        record("opened", 10);
        await().until(() -> position() == 110);
        assertThat(CountingTwice.answer(database).events()).isBetween(100L, 110L);
    }
}
