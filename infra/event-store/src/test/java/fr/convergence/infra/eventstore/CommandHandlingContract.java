package fr.convergence.infra.eventstore;

import static fr.convergence.infra.eventstore.AxonStore.event;
import static fr.convergence.infra.eventstore.AxonStore.handle;
import static fr.convergence.infra.eventstore.TestDatabase.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingAnyTag;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a command handler may expect of Axon's event store over the engine, within one unit of work. */
abstract class CommandHandlingContract {

    private static final EventCriteria A = havingTags("a", "1");
    private static final EventCriteria B = havingTags("b", "1");

    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private final AxonStore axon;

    CommandHandlingContract(TestServer server) {
        axon = new AxonStore(server);
        record("opened a=1");
        record("opened b=1");
        record("opened c=1");
    }

    @AfterEach
    void close() {
        axon.close();
    }

    private void record(String line) {
        axon.append(AppendCondition.none(), line).join();
    }

    private static int load(EventStoreTransaction transaction, EventCriteria criteria) {
        return transaction
                .source(SourcingCondition.conditionFor(criteria))
                .reduce(0, (count, _) -> count + 1)
                .join();
    }

    private List<String> all() {
        return axon.source(havingAnyTag()).lines();
    }

    /** Loads two entities, lets something else happen at each of the moments, and records an event of both. */
    private CompletableFuture<Boolean> meet(Runnable betweenLoads, Runnable afterLoads) {
        return handle(command(), context -> {
            EventStoreTransaction transaction = axon.axon.transaction(context);
            assertThat(load(transaction, A)).isEqualTo(1);
            betweenLoads.run();
            load(transaction, B);
            afterLoads.run();
            transaction.appendEvent(event("met a=1 b=1"));
            return true;
        });
    }

    private static void nothing() {}

    @Test
    void two_entities_loaded_in_one_command_do_not_conflict_with_what_was_read() {
        assertThat(meet(CommandHandlingContract::nothing, CommandHandlingContract::nothing)
                        .join())
                .isTrue();
        assertThat(all()).endsWith("met a=1 b=1").hasSize(4);
    }

    @Test
    void an_event_of_neither_entity_disturbs_nothing() {
        assertThat(meet(() -> record("moved c=1"), () -> record("moved c=1")).join())
                .isTrue();
        assertThat(all()).endsWith("met a=1 b=1").hasSize(6);
    }

    @Test
    void an_event_of_either_entity_after_it_was_loaded_rejects_the_command() {
        for (CompletableFuture<Boolean> refused : List.of(
                meet(CommandHandlingContract::nothing, () -> record("moved b=1")),
                meet(CommandHandlingContract::nothing, () -> record("renamed b=1")))) {
            assertRejected(refused);
        }
        assertThat(all()).doesNotContain("met a=1 b=1");
    }

    @Test
    void an_event_of_the_first_entity_while_the_second_is_loaded_rejects_the_command() {
        assertRejected(meet(() -> record("moved a=1"), CommandHandlingContract::nothing));
        assertThat(all()).doesNotContain("met a=1 b=1");
    }

    @Test
    void what_is_known_up_to_a_position_is_not_sourced_and_conflicts_with_what_came_after() {
        assertThat(changeKnowingUpTo(1).join()).isTrue();
        assertThat(all()).endsWith("changed a=1").hasSize(4);
        assertRejected(changeKnowingUpTo(1));
        assertThat(changeKnowingUpTo(4).join()).isTrue();
        assertThat(all()).hasSize(5);
    }

    private CompletableFuture<Boolean> changeKnowingUpTo(long position) {
        return handle(command(), context -> {
            context.putResource(PostgresEventStorageEngine.KNOWN_UP_TO, position);
            EventStoreTransaction transaction = axon.axon.transaction(context);
            assertThat(load(transaction, A)).isZero();
            transaction.appendEvent(event("changed a=1"));
            return true;
        });
    }

    private static void assertRejected(CompletableFuture<?> command) {
        assertThatThrownBy(command::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    @Test
    void of_two_commands_that_each_write_what_the_other_has_read_one_is_recorded() {
        CyclicBarrier bothHaveRead = new CyclicBarrier(2);
        List<CompletableFuture<Boolean>> commands = Stream.of("left a=1", "left b=1")
                .map(line -> CompletableFuture.supplyAsync(() -> leave(line, bothHaveRead), THREADS))
                .toList();
        assertThat(commands.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(all().stream().filter(line -> line.startsWith("left"))).hasSize(1);
    }

    private boolean leave(String line, CyclicBarrier bothHaveRead) {
        try {
            return handle(command(), context -> {
                        EventStoreTransaction transaction = axon.axon.transaction(context);
                        load(transaction, A);
                        load(transaction, B);
                        await(bothHaveRead);
                        transaction.appendEvent(event(line));
                        return true;
                    })
                    .join();
        } catch (CompletionException failure) {
            assertThat(failure).hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
            return false;
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void events_of_one_command_are_recorded_in_the_order_they_were_appended() {
        String[] lines =
                IntStream.range(0, 50).mapToObj(i -> "moved a=1 n=" + i).toArray(String[]::new);
        AtomicReference<EventStoreTransaction> used = new AtomicReference<>();
        handle(command(), context -> {
                    used.set(axon.axon.transaction(context));
                    for (String line : lines) {
                        used.get().appendEvent(event(line));
                    }
                    return true;
                })
                .join();
        assertThat(all().subList(3, 53)).containsExactly(lines);
        assertThat(used.get().appendPosition()).isEqualTo(new GlobalIndexConsistencyMarker(53));
    }

    @Test
    void the_context_tells_what_was_read_up_to_and_what_the_command_came_to() {
        CommandMark mark = command();
        AtomicReference<Appended> appended = new AtomicReference<>();
        AtomicReference<Long> sourcedUpTo = new AtomicReference<>();
        handle(mark, context -> {
                    EventStoreTransaction transaction = axon.axon.transaction(context);
                    load(transaction, A);
                    transaction.appendEvent(event("moved a=1"));
                    transaction.appendEvent(event("closed a=1"));
                    sourcedUpTo.set(context.getResource(PostgresEventStorageEngine.SOURCED_UP_TO));
                    context.runOnAfterCommit(done -> appended.set(done.getResource(Appended.RESOURCE_KEY)));
                    return true;
                })
                .join();
        assertThat(sourcedUpTo).hasValue(3L);
        assertThat(appended).hasValue(new Appended(5, false));
    }

    @Test
    void a_command_that_fails_after_appending_records_nothing() {
        assertThatThrownBy(() -> handle(command(), context -> {
                            EventMessage event = event("moved a=1");
                            axon.axon.transaction(context).appendEvent(event);
                            throw new IllegalArgumentException("on purpose");
                        })
                        .join())
                .hasCauseInstanceOf(IllegalArgumentException.class);
        record("moved c=1");
        assertThat(all()).hasSize(4).doesNotContain("moved a=1");
    }

    @Test
    void a_repeated_command_is_told_when_it_loads_and_records_nothing() {
        CommandMark mark = command();
        handle(mark, context -> {
                    axon.axon.transaction(context).appendEvent(event("moved a=1"));
                    return true;
                })
                .join();
        assertThatThrownBy(() -> handle(mark, context -> load(axon.axon.transaction(context), A))
                        .join())
                .hasRootCauseInstanceOf(StoreException.AlreadyRecorded.class);
        assertThat(all()).hasSize(4);
    }
}
