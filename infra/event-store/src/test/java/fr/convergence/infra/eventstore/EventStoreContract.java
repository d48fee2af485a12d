package fr.convergence.infra.eventstore;

import static fr.convergence.infra.eventstore.TestDatabase.append;
import static fr.convergence.infra.eventstore.TestDatabase.command;
import static fr.convergence.infra.eventstore.TestDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the store promises of what it records and finds. */
abstract class EventStoreContract extends OpenStore {

    EventStoreContract(TestServer server) {
        super(server);
    }

    private static Criterion tagged(String... tags) {
        return new Criterion(Set.of(tags), Set.of());
    }

    private static Criterion typed(String... types) {
        return new Criterion(Set.of(), Set.of(types));
    }

    private Appended record(NewEvent... events) {
        return store.append(append(events)).join();
    }

    private List<Long> positions(Criterion... criteria) {
        return store.source(List.of(criteria)).events().stream()
                .map(RecordedEvent::position)
                .toList();
    }

    private boolean conflicts(long after, Criterion... criteria) {
        try {
            store.append(new Append(command(), List.of(criteria), after, List.of(event("probe", "probe=1"))))
                    .join();
            return false;
        } catch (CompletionException failure) {
            assertThat(failure).hasCauseInstanceOf(StoreException.Conflict.class);
            return true;
        }
    }

    @Test
    void positions_count_from_one_without_gap_whatever_is_refused_in_between() {
        record(event("opened", "a=1"));
        assertThat(conflicts(0, tagged("a=1"))).isTrue();
        assertThat(record(event("opened", "a=2"), event("closed", "a=2")).position())
                .isEqualTo(3);
        assertThat(store.read(0, 10)).extracting(RecordedEvent::position).containsExactly(1L, 2L, 3L);
    }

    @Test
    void what_was_given_comes_back_to_the_byte() {
        NewEvent given = new NewEvent(
                UUID.randomUUID(),
                "opened",
                3,
                "{ \"é\" : \"\\u0041 😀\" , \"z\":1,\"a\":2 }",
                "{\"b\":\"\\\\\"}",
                List.of("a=with \"quotes\", {braces} and \\", "b=é"),
                null);
        record(given);
        RecordedEvent read = store.read(0, 1).getFirst();
        assertThat(read.id()).isEqualTo(given.id());
        assertThat(read.type()).isEqualTo("opened");
        assertThat(read.version()).isEqualTo(3);
        assertThat(read.payload()).isEqualTo(given.payload());
        assertThat(read.metadata()).isEqualTo(given.metadata());
        assertThat(read.tags()).isEqualTo(given.tags());
    }

    @Test
    void sources_by_all_tags_by_either_and_by_type() {
        record(event("opened", "a=1", "b=1"), event("opened", "a=2", "b=1"), event("closed", "a=1"));
        assertThat(positions(tagged("a=1"))).containsExactly(1L, 3L);
        assertThat(positions(tagged("a=1", "b=1"))).containsExactly(1L);
        assertThat(positions(tagged("a=2"), tagged("a=1"))).containsExactly(1L, 2L, 3L);
        assertThat(positions(new Criterion(Set.of("a=1"), Set.of("closed", "moved"))))
                .containsExactly(3L);
        assertThat(positions(typed("opened"))).containsExactly(1L, 2L);
        assertThat(positions(new Criterion(Set.of(), Set.of()))).containsExactly(1L, 2L, 3L);
        assertThat(positions(tagged("a=9"))).isEmpty();
        assertThat(positions()).isEmpty();
    }

    @Test
    void the_head_comes_with_what_is_sourced_even_when_nothing_matches() {
        assertThat(store.source(List.of(tagged("a=1"))).head()).isZero();
        record(event("opened", "a=1"), event("opened", "a=2"));
        assertThat(store.source(List.of(tagged("a=9"))).head()).isEqualTo(2);
    }

    @Test
    void an_append_conflicts_with_what_matches_after_its_marker_only() {
        record(event("opened", "a=1", "b=1"), event("closed", "a=1"));
        assertThat(conflicts(0, tagged("a=1"))).isTrue();
        assertThat(conflicts(1, tagged("a=1"))).isTrue();
        assertThat(conflicts(2, tagged("a=1"))).isFalse();
        assertThat(conflicts(1, tagged("b=1"))).isFalse();
        assertThat(conflicts(0, tagged("a=1", "b=1"))).isTrue();
        assertThat(conflicts(0, tagged("a=1", "b=2"))).isFalse();
        assertThat(conflicts(0, new Criterion(Set.of("a=1"), Set.of("moved")))).isFalse();
        assertThat(conflicts(0, new Criterion(Set.of("a=1"), Set.of("moved", "closed"))))
                .isTrue();
        assertThat(conflicts(0, typed("moved"))).isFalse();
        assertThat(conflicts(0, typed("moved", "opened"))).isTrue();
        assertThat(conflicts(0, tagged("a=9"), tagged("a=1"))).isTrue();
        assertThat(conflicts(store.source(List.of()).head(), new Criterion(Set.of(), Set.of())))
                .isFalse();
        assertThat(conflicts(0, new Criterion(Set.of(), Set.of()))).isTrue();
    }

    @Test
    void there_may_be_more_criteria_than_a_statement_has_parameters() {
        record(event("opened", "t=1"), event("closed", "t=69999"), event("moved", "t=x"));
        Criterion[] many =
                IntStream.range(0, 70_000).mapToObj(i -> tagged("t=" + i)).toArray(Criterion[]::new);
        assertThat(positions(many)).containsExactly(1L, 2L);
        assertThat(conflicts(1, many)).isTrue();
        assertThat(conflicts(2, many)).isFalse();
    }

    @Test
    void a_criterion_may_hold_ten_thousand_tags_and_a_group_more_values_than_a_statement_has_parameters() {
        String[] tags = IntStream.range(0, 10_000).mapToObj(i -> "t=" + i).toArray(String[]::new);
        record(event("tagged", tags));
        assertThat(positions(tagged(tags))).containsExactly(1L);
        assertThat(conflicts(0, tagged(tags))).isTrue();
        NewEvent[] many = IntStream.range(0, 70_000)
                .mapToObj(i -> event("many", "m=" + i))
                .toArray(NewEvent[]::new);
        assertThat(record(many).position()).isEqualTo(70_001);
        assertThat(store.read(70_000, 10))
                .singleElement()
                .satisfies(last -> assertThat(last.tags()).containsExactly("m=69999"));
    }

    @Test
    void a_command_id_used_for_something_else_is_refused_when_sourcing_and_when_recording() {
        CommandMark command = command();
        store.append(new Append(command, List.of(), 0, List.of(event("opened", "a=1"))))
                .join();
        CommandMark other = new CommandMark(command.id(), command.actor(), "other print");
        assertThatThrownBy(() -> store.source(List.of(), other)).isInstanceOf(StoreException.CommandIdReused.class);
        assertThatThrownBy(() -> store.append(new Append(other, List.of(), 0, List.of(event("opened", "a=2"))))
                        .join())
                .hasCauseInstanceOf(StoreException.CommandIdReused.class);
        assertThatThrownBy(() -> store.source(List.of(), command))
                .isInstanceOfSatisfying(
                        StoreException.AlreadyRecorded.class,
                        told -> assertThat(told.position()).isEqualTo(1));
    }

    @Test
    void time_never_goes_back_and_tells_the_position_of_an_instant() {
        for (int i = 0; i < 50; i++) {
            record(event("opened", "a=" + i));
        }
        List<RecordedEvent> events = store.read(0, 100);
        assertThat(events).extracting(RecordedEvent::recordedAt).isSorted();
        RecordedEvent tenth = events.get(9);
        assertThat(store.positionAt(tenth.recordedAt())).isGreaterThanOrEqualTo(10);
        assertThat(store.positionAt(events.getFirst().recordedAt().minusSeconds(1)))
                .isZero();
        assertThat(store.positionAt(Instant.now().plusSeconds(60))).isEqualTo(50);
    }

    @Test
    void what_is_recorded_can_be_neither_changed_nor_removed() {
        record(event("opened", "a=1"));
        for (String change : List.of(
                "update store.event set payload = ''",
                "delete from store.event",
                "truncate store.event",
                "delete from store.tag",
                "update store.command set position = 7",
                "delete from store.identity")) {
            assertThatThrownBy(() -> database.execute(change)).hasMessageContaining("append-only");
        }
    }
}
