package fr.convergence.infra.eventstore;

import static fr.convergence.infra.eventstore.TestDatabase.append;
import static fr.convergence.infra.eventstore.TestDatabase.command;
import static fr.convergence.infra.eventstore.TestDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What the store promises when much happens at once, or goes wrong under way. */
abstract class ConcurrentAppendsContract extends OpenStore {

    private static final List<Criterion> DESK = List.of(new Criterion(Set.of("desk=1"), Set.of()));

    ConcurrentAppendsContract(TestServer server) {
        super(server);
    }

    @Test
    void of_64_that_take_the_last_places_at_once_exactly_the_free_ones_are_recorded() {
        int places = 5;
        List<CompletableFuture<Boolean>> tries = IntStream.range(0, 64)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> take(places)))
                .toList();
        assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(places);
        assertThat(store.source(DESK).events()).hasSize(places);
    }

    private boolean take(int places) {
        while (true) {
            Sourced seen = store.source(DESK);
            if (seen.events().size() >= places) {
                return false;
            }
            try {
                store.append(new Append(command(), DESK, seen.head(), List.of(event("taken", "desk=1"))))
                        .join();
                return true;
            } catch (CompletionException failure) {
                assertThat(failure).hasCauseInstanceOf(StoreException.Conflict.class);
            }
        }
    }

    @Test
    void the_same_command_a_hundred_times_at_once_is_one_event_and_one_position() {
        CommandMark command = command();
        List<CompletableFuture<Appended>> answers = IntStream.range(0, 100)
                .mapToObj(_ -> store.append(new Append(
                        command, List.of(new Criterion(Set.of("a=1"), Set.of())), 0, List.of(event("opened", "a=1")))))
                .toList();
        assertThat(answers.stream().map(answer -> answer.join().position())).containsOnly(1L);
        assertThat(answers.stream().filter(answer -> !answer.join().repeated())).hasSize(1);
        assertThat(store.read(0, 10)).hasSize(1);
    }

    @Test
    void of_many_at_once_of_which_some_conflict_or_repeat_the_others_are_recorded_whole_and_in_their_order() {
        store.append(append(event("taken", "desk=1"))).join();
        CommandMark repeated = command();
        store.append(new Append(repeated, List.of(), 0, List.of(event("opened", "b=1"))))
                .join();
        List<CompletableFuture<Appended>> answers = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            List<NewEvent> events = IntStream.rangeClosed(1, 1 + i % 4)
                    .mapToObj(n -> event("step" + n, "a=" + answers.size()))
                    .toList();
            answers.add(store.append(
                    switch (i % 3) {
                        case 0 -> new Append(command(), DESK, 0, events);
                        case 1 -> new Append(repeated, List.of(), 0, events);
                        default -> new Append(command(), DESK, 1, events);
                    }));
        }
        answers.forEach(answer -> answer.handle((_, _) -> true).join());
        for (int i = 0; i < 300; i++) {
            CompletableFuture<Appended> answer = answers.get(i);
            List<RecordedEvent> recorded = store.source(List.of(new Criterion(Set.of("a=" + i), Set.of())))
                    .events();
            if (i % 3 == 0) {
                assertThatThrownBy(answer::join).hasCauseInstanceOf(StoreException.Conflict.class);
                assertThat(recorded).isEmpty();
            } else if (i % 3 == 1) {
                assertThat(answer.join()).isEqualTo(new Appended(2, true));
                assertThat(recorded).isEmpty();
            } else {
                long last = answer.join().position();
                int events = 1 + i % 4;
                assertThat(recorded)
                        .extracting(RecordedEvent::position)
                        .isEqualTo(LongStream.rangeClosed(last - events + 1, last)
                                .boxed()
                                .toList());
                assertThat(recorded)
                        .extracting(RecordedEvent::type)
                        .isEqualTo(IntStream.rangeClosed(1, events)
                                .mapToObj(n -> "step" + n)
                                .toList());
            }
        }
        assertThat(database.number("select max(position) - count(*) from store.event"))
                .isZero();
    }

    @Test
    void an_append_that_postgresql_cannot_hold_fails_alone() {
        NewEvent unholdable = new NewEvent(UUID.randomUUID(), "opened", 1, "nul \u0000", "{}", List.of("a=1"), null);
        List<CompletableFuture<Appended>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(store.append(append(i == 7 ? unholdable : event("opened", "b=" + i))));
        }
        assertThatThrownBy(() -> answers.get(7).join()).hasCauseInstanceOf(StoreException.Unrecordable.class);
        answers.remove(7);
        answers.forEach(CompletableFuture::join);
        assertThat(store.read(0, 100)).hasSize(19);
    }

    @Test
    void two_nodes_that_append_at_once_make_one_order_that_a_third_reads_whole() {
        try (PostgresEventStore other = database.open();
                PostgresEventStore reader = database.open()) {
            List<CompletableFuture<Appended>> answers = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                answers.add((i % 2 == 0 ? store : other).append(append(event("opened", "a=" + i))));
            }
            List<Long> seen = new ArrayList<>();
            while (seen.size() < 1_000) {
                reader.awaitBeyond(seen.size(), Duration.ofSeconds(5));
                reader.read(seen.size(), 100).forEach(event -> seen.add(event.position()));
            }
            answers.forEach(CompletableFuture::join);
            assertThat(seen).isEqualTo(LongStream.rangeClosed(1, 1_000).boxed().toList());
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void connections_that_die_under_way_lose_and_double_nothing() {
        List<CompletableFuture<Appended>> answers = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            answers.add(store.append(append(event("opened", "a=" + i))));
            if (i % 200 == 100) {
                database.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()");
            }
        }
        List<Long> positions = answers.stream()
                .map(answer -> answer.join().position())
                .sorted()
                .toList();
        assertThat(positions).isEqualTo(LongStream.rangeClosed(1, 2_000).boxed().toList());
        assertThat(database.number("select count(*) from store.event")).isEqualTo(2_000);
    }

    @Test
    void closing_records_what_waits_and_refuses_what_comes_after() {
        List<CompletableFuture<Appended>> answers = IntStream.range(0, 500)
                .mapToObj(i -> store.append(append(event("opened", "a=" + i))))
                .toList();
        store.close();
        answers.forEach(CompletableFuture::join);
        assertThat(database.number("select count(*) from store.event")).isEqualTo(500);
        assertThatThrownBy(() -> store.append(append(event("opened", "a=1"))).join())
                .hasCauseInstanceOf(StoreException.Busy.class);
    }
}
