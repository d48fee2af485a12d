package fr.convergence.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.axonframework.messaging.eventstreaming.EventCriteria.either;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingAnyTag;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Axon's processors may expect when they follow the store. */
abstract class FollowingStreamContract {

    private final AxonStore axon;

    FollowingStreamContract(TestServer server) {
        axon = new AxonStore(server);
    }

    @AfterEach
    void close() {
        axon.close();
    }

    /** Takes what a stream has whenever it calls back, as a processor does. */
    private static final class Reader implements AutoCloseable {
        final List<String> lines = new CopyOnWriteArrayList<>();
        final List<Long> positions = new CopyOnWriteArrayList<>();
        final AtomicInteger calls = new AtomicInteger();
        final MessageStream<EventMessage> stream;

        Reader(MessageStream<EventMessage> stream) {
            this.stream = stream;
            stream.setCallback(this::take);
        }

        private synchronized void take() {
            calls.incrementAndGet();
            for (var next = stream.next(); next.isPresent(); next = stream.next()) {
                lines.add(AxonStore.line(next.get().message()));
                positions.add(TrackingToken.fromContext(next.get())
                        .orElseThrow()
                        .position()
                        .orElseThrow());
            }
        }

        @Override
        public void close() {
            stream.close();
        }
    }

    private Reader read(TrackingToken from, EventCriteria criteria) {
        return new Reader(axon.engine.stream(StreamingCondition.conditionFor(from, criteria), null));
    }

    private TrackingToken first() {
        return axon.engine.firstToken(null).join();
    }

    private void record(String... lines) {
        axon.append(AppendCondition.none(), lines).join();
    }

    private static void awaitLines(Reader reader, String... lines) {
        await().untilAsserted(() -> assertThat(reader.lines).containsExactly(lines));
    }

    @Test
    void a_stream_gives_all_from_the_first_token_on_in_order_with_a_token_each() {
        String[] lines = IntStream.range(0, 1_200).mapToObj(i -> "moved n=" + i).toArray(String[]::new);
        record(lines);
        try (Reader reader = read(first(), havingAnyTag())) {
            awaitLines(reader, lines);
            assertThat(reader.positions)
                    .isEqualTo(IntStream.rangeClosed(1, 1_200)
                            .mapToObj(i -> (long) i)
                            .toList());
        }
    }

    @Test
    void a_stream_goes_on_after_the_end_with_what_is_recorded_here_and_by_another_node() {
        record("opened a=1");
        try (Reader reader = read(first(), havingAnyTag());
                PostgresEventStore other = axon.database.open()) {
            awaitLines(reader, "opened a=1");
            assertThat(reader.stream.isCompleted()).isFalse();
            record("moved a=1");
            awaitLines(reader, "opened a=1", "moved a=1");
            NewEvent elsewhere = TestDatabase.event("moved", "a=2");
            other.append(TestDatabase.append(elsewhere)).join();
            awaitLines(reader, "opened a=1", "moved a=1", elsewhere.payload());
        }
    }

    @Test
    void a_stream_gives_what_its_criteria_choose_only() {
        EventCriteria criteria = either(havingTags("a", "1"), havingAnyTag().andBeingOneOfTypes("closed"));
        try (Reader reader = read(first(), criteria)) {
            record("opened a=1", "opened a=2", "closed a=2", "moved a=3", "moved a=1");
            awaitLines(reader, "opened a=1", "closed a=2", "moved a=1");
            assertThat(reader.positions).containsExactly(1L, 3L, 5L);
        }
    }

    @Test
    void peeking_takes_nothing() {
        record("opened a=1", "moved a=1");
        MessageStream<EventMessage> stream = axon.engine.stream(StreamingCondition.startingFrom(first()), null);
        await().until(stream::hasNextAvailable);
        assertThat(stream.peek().map(entry -> AxonStore.line(entry.message()))).hasValue("opened a=1");
        assertThat(stream.next().map(entry -> AxonStore.line(entry.message()))).hasValue("opened a=1");
        assertThat(stream.next().map(entry -> AxonStore.line(entry.message()))).hasValue("moved a=1");
        assertThat(stream.next()).isEmpty();
        stream.close();
    }

    @Test
    void the_tokens_stand_at_the_start_at_the_end_and_before_what_was_recorded_at_an_instant() {
        record("opened a=1");
        record("moved a=1");
        Instant second = axon.store.read(1, 1).getFirst().recordedAt();
        record("closed a=1");
        TrackingToken latest = axon.engine.latestToken(null).join();
        assertThat(first().position()).hasValue(0);
        assertThat(latest.position()).hasValue(3);
        assertThat(axon.engine.tokenAt(second, null).join().position()).hasValue(1);
        assertThat(axon.engine.tokenAt(Instant.EPOCH, null).join().position()).hasValue(0);
        assertThat(axon.engine
                        .tokenAt(Instant.now().plusSeconds(60), null)
                        .join()
                        .position())
                .hasValue(3);
    }

    @Test
    void a_stream_from_the_latest_token_gives_only_what_comes() {
        record("opened a=1");
        try (Reader reader = read(axon.engine.latestToken(null).join(), havingAnyTag())) {
            record("moved a=1");
            awaitLines(reader, "moved a=1");
        }
    }

    @Test
    void a_stream_that_loses_its_notifications_goes_on() {
        try (Reader reader = read(first(), havingAnyTag());
                PostgresEventStore other = axon.database.open()) {
            record("opened a=1");
            awaitLines(reader, "opened a=1");
            axon.database.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and query ilike '%store_head%' and pid <> pg_backend_pid()");
            NewEvent elsewhere = TestDatabase.event("moved", "a=2");
            other.append(TestDatabase.append(elsewhere)).join();
            awaitLines(reader, "opened a=1", elsewhere.payload());
        }
    }

    @Test
    void a_closed_stream_is_complete_and_is_called_back_no_more() {
        Reader reader = read(first(), havingAnyTag());
        reader.close();
        assertThat(reader.stream.isCompleted()).isTrue();
        assertThat(reader.stream.error()).isEmpty();
        int calls = reader.calls.get();
        try (Reader open = read(first(), havingAnyTag())) {
            record("opened a=1");
            awaitLines(open, "opened a=1");
        }
        assertThat(reader.calls).hasValue(calls);
        assertThat(reader.lines).isEmpty();
    }
}
