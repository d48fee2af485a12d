package fr.convergence.infra.eventstore;

import static fr.convergence.infra.eventstore.TestDatabase.append;
import static fr.convergence.infra.eventstore.TestDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Times that were made up: in a store that says so from its first event on, and nowhere else. */
class SimulatedTimeTest {

    private static final Instant EARLY = Instant.parse("2029-01-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2030-01-01T00:00:00Z");

    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    private static NewEvent at(Instant time) {
        return new NewEvent(UUID.randomUUID(), "opened", 1, "{}", "{}", List.of("a=1"), time);
    }

    private List<RecordedEvent> recorded(NewEvent... events) {
        try (PostgresEventStore store = database.open()) {
            store.append(append(events)).join();
            return store.read(0, 10);
        }
    }

    @Test
    void a_store_of_simulated_time_takes_the_clients_time_but_never_goes_back() {
        assertThat(PostgresEventStore.simulateTime(database.pool)).isTrue();
        recorded(at(LATE.minusSeconds(1)), at(LATE), at(EARLY));
        assertThat(recorded(at(EARLY)))
                .extracting(RecordedEvent::recordedAt)
                .containsExactly(LATE.minusSeconds(1), LATE, LATE, LATE);
    }

    @Test
    void its_identity_says_so() {
        PostgresEventStore.simulateTime(database.pool);
        try (PostgresEventStore store = database.open()) {
            assertThat(store.identity().simulatedTime()).isTrue();
        }
    }

    @Test
    void a_store_with_events_keeps_its_time() {
        recorded(event("opened", "a=1"));
        assertThat(PostgresEventStore.simulateTime(database.pool)).isFalse();
        assertThatThrownBy(() -> database.execute("update store.identity set simulated_time = true"))
                .hasMessageContaining("decided before its first event");
    }

    @Test
    void a_simulated_store_never_becomes_a_real_one() {
        PostgresEventStore.simulateTime(database.pool);
        assertThatThrownBy(() -> database.execute("update store.identity set simulated_time = false"))
                .hasMessageContaining("decided before its first event");
        recorded(at(EARLY));
        assertThat(PostgresEventStore.simulateTime(database.pool)).isTrue();
    }

    @Test
    void a_time_of_its_own_is_refused_where_time_is_real_and_none_where_it_is_simulated() {
        assertThatThrownBy(() -> recorded(event("opened", "a=1"), at(EARLY)))
                .hasCauseInstanceOf(StoreException.Unrecordable.class);
        PostgresEventStore.simulateTime(database.pool);
        assertThatThrownBy(() -> recorded(at(EARLY), event("opened", "a=1")))
                .hasCauseInstanceOf(StoreException.Unrecordable.class);
        assertThat(recorded(at(LATE))).hasSize(1);
    }
}
