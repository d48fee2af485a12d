package fr.convergence.infra.eventstore;

import static fr.convergence.infra.eventstore.TestDatabase.append;
import static fr.convergence.infra.eventstore.TestDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database is restored, or goes on in a new epoch, under a node that runs. */
class HistoryLossTest {

    private static final Duration NEVER = Duration.ofHours(1);

    private final TestDatabase database = new TestDatabase();
    private PostgresEventStore store = database.open();

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    /** A node that looks at the store only when it starts. */
    private void withoutLooking() {
        store.close();
        store = new PostgresEventStore(
                database.pool, database.direct, new PostgresEventStore.Limits(10_000, Duration.ofSeconds(10), NEVER));
    }

    private void record(int events) {
        for (int i = 0; i < events; i++) {
            store.append(append(event("opened", "a=" + i))).join();
        }
    }

    private void assertRefused() {
        assertThatThrownBy(() -> record(1)).hasCauseInstanceOf(StoreException.HistoryLost.class);
    }

    private String loss() throws Exception {
        return store.historyLoss().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void a_node_of_an_earlier_epoch_records_nothing() throws Exception {
        withoutLooking();
        record(3);
        database.execute("update store.identity set epoch = 2");

        assertRefused();
        assertThat(database.number("select count(*) from store.event")).isEqualTo(3);
        assertThat(loss()).contains("in epoch 2 at 3", "in epoch 1 at 3");
    }

    @Test
    void positions_that_were_told_are_not_given_to_other_events() throws Exception {
        withoutLooking();
        record(5);
        Disaster.restored(database.direct, 3, 1);

        assertRefused();
        assertThat(database.number("select count(*) from store.event")).isEqualTo(3);
        assertThat(loss()).contains("in epoch 1 at 3", "in epoch 1 at 5");
    }

    @Test
    void a_node_that_has_nothing_to_record_notices_a_new_epoch() throws Exception {
        record(3);
        database.execute("update store.identity set epoch = 2");

        assertThat(loss()).contains("in epoch 2 at 3");
        assertRefused();
    }

    @Test
    void a_node_that_has_nothing_to_record_notices_that_events_are_gone() throws Exception {
        record(5);
        Disaster.restored(database.direct, 3, 1);

        assertThat(loss()).contains("in epoch 1 at 3", "in epoch 1 at 5");
    }

    @Test
    void a_node_that_is_told_of_events_all_the_time_notices_a_new_epoch_too() {
        try (PostgresEventStore other = database.open()) {
            other.append(append(event("opened", "a=1"))).join();
        }
        await("the first look to be over").until(() -> store.head() == 1);
        database.execute("update store.identity set epoch = 2");
        CompletableFuture<String> loss = store.historyLoss().toCompletableFuture();
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        try (PostgresEventStore busy = database.open()) {
            while (!loss.isDone() && System.nanoTime() < end) {
                busy.append(append(event("opened", "a=1"))).join();
            }
            assertThat(loss).isCompletedWithValueMatching(found -> found.contains("in epoch 2"));
        }
    }

    @Test
    void what_goes_on_from_what_it_knows_is_no_loss() {
        record(20);
        try (PostgresEventStore other = database.open()) {
            other.append(append(event("opened", "a=1"))).join();
        }
        record(20);

        assertThat(store.historyLoss().toCompletableFuture()).isNotDone();
    }
}
