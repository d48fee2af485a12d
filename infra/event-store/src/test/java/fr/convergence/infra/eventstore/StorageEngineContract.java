package fr.convergence.infra.eventstore;

import static fr.convergence.infra.eventstore.AxonStore.event;
import static fr.convergence.infra.eventstore.AxonStore.tagged;
import static fr.convergence.infra.eventstore.AxonStore.tags;
import static fr.convergence.infra.eventstore.TestDatabase.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.messaging.eventstreaming.EventCriteria.either;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingAnyTag;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import fr.convergence.infra.eventstore.AxonStore.Found;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Axon may expect of the engine when it sources and appends. */
abstract class StorageEngineContract {

    private static final String[] HISTORY = {"opened a=1 b=1", "opened a=2 b=1", "closed a=1", "moved"};

    /** Each kind of criteria, and which events of the history it chooses. */
    private static final Map<EventCriteria, List<Integer>> CHOSEN = Map.ofEntries(
            Map.entry(havingTags("a", "1"), List.of(0, 2)),
            Map.entry(havingTags("a", "9"), List.of()),
            Map.entry(havingTags(Tag.of("a", "1"), Tag.of("b", "1")), List.of(0)),
            Map.entry(havingTags(Tag.of("a", "1"), Tag.of("b", "2")), List.of()),
            Map.entry(havingTags("a", "1").andBeingOneOfTypes("closed", "moved"), List.of(2)),
            Map.entry(havingTags("a", "1").andBeingOneOfTypes("moved"), List.of()),
            Map.entry(havingAnyTag(), List.of(0, 1, 2, 3)),
            Map.entry(havingAnyTag().andBeingOneOfTypes("opened"), List.of(0, 1)),
            Map.entry(havingAnyTag().andBeingOneOfTypes("moved", "closed"), List.of(2, 3)),
            Map.entry(havingAnyTag().andBeingOneOfTypes("never"), List.of()),
            Map.entry(either(havingTags("a", "2"), havingTags("a", "1").andBeingOneOfTypes("closed")), List.of(1, 2)),
            Map.entry(either(havingTags("b", "1"), havingTags("a", "1")), List.of(0, 1, 2)),
            Map.entry(either(havingTags("a", "2"), havingAnyTag().andBeingOneOfTypes("moved")), List.of(1, 3)),
            Map.entry(either(havingTags("a", "9"), havingAnyTag()), List.of(0, 1, 2, 3)),
            Map.entry(either(havingTags("a", "9"), havingTags("a", "8")), List.of()));

    private final AxonStore axon;

    StorageEngineContract(TestServer server) {
        axon = new AxonStore(server);
    }

    @AfterEach
    void close() {
        axon.close();
    }

    private ConsistencyMarker append(String... lines) {
        return axon.append(AppendCondition.none(), lines).join();
    }

    private static AppendCondition noneSince(long position, EventCriteria criteria) {
        return AppendCondition.withCriteria(criteria).withMarker(new GlobalIndexConsistencyMarker(position));
    }

    private long count() {
        return axon.database.number("select count(*) from store.event");
    }

    @Test
    void an_event_comes_back_as_it_was_appended() {
        EventMessage given = new GenericEventMessage(
                new MessageType("fr.place", "opened", "3"), "opened a=é😀", Map.of("who", "\"me\"", "why", "é"));
        Instant before = Instant.now().minusSeconds(60);
        AxonStore.handle(command(), context -> {
                    axon.axon.transaction(context).appendEvent(given);
                    return true;
                })
                .join();
        EventMessage found = axon.source(havingTags("a", "é😀")).events().getFirst();
        assertThat(found.identifier()).isEqualTo(given.identifier());
        assertThat(found.type()).isEqualTo(given.type());
        assertThat(found.payload()).isEqualTo(given.payload());
        assertThat(found.metadata()).containsExactlyInAnyOrderEntriesOf(given.metadata());
        assertThat(found.timestamp()).isBetween(before, Instant.now().plusSeconds(60));
        assertThat(axon.source(havingAnyTag().andBeingOneOfTypes(new QualifiedName("fr.place.opened")))
                        .events())
                .hasSize(1);
    }

    @Test
    void events_of_one_append_are_found_in_their_order() {
        String[] lines =
                IntStream.range(0, 200).mapToObj(i -> "moved a=1 n=" + i).toArray(String[]::new);
        append("opened a=2");
        assertThat(GlobalIndexConsistencyMarker.position(append(lines))).isEqualTo(201);
        assertThat(axon.source(havingTags("a", "1")).lines()).containsExactly(lines);
        assertThat(positions(havingTags("a", "1")))
                .isEqualTo(IntStream.rangeClosed(2, 201).mapToObj(i -> (long) i).toList());
    }

    private List<Long> positions(EventCriteria criteria) {
        List<Long> positions = new ArrayList<>();
        MessageStream<EventMessage> stream = axon.engine.source(SourcingCondition.conditionFor(criteria), null);
        stream.reduce(positions, (all, entry) -> {
                    TrackingToken.fromContext(entry)
                            .ifPresent(token -> all.add(token.position().orElseThrow()));
                    return all;
                })
                .join();
        return positions;
    }

    @Test
    void criteria_choose_what_is_sourced() {
        append(HISTORY);
        CHOSEN.forEach((criteria, chosen) -> {
            Found found = axon.source(criteria);
            assertThat(found.lines())
                    .as("%s", criteria)
                    .isEqualTo(chosen.stream().map(i -> HISTORY[i]).toList())
                    .isEqualTo(List.of(HISTORY).stream()
                            .filter(line -> criteria.matches(event(line).type().qualifiedName(), tags(line)))
                            .toList());
            assertThat(found.marker()).isEqualTo(new GlobalIndexConsistencyMarker(4));
        });
    }

    @Test
    void an_append_is_rejected_exactly_when_its_criteria_choose_an_event_after_its_marker() {
        append(HISTORY);
        List<String> recorded = new ArrayList<>(List.of(HISTORY));
        CHOSEN.keySet().forEach(criteria -> {
            for (int marker = 0; marker <= recorded.size(); marker++) {
                boolean expected = recorded.subList(marker, recorded.size()).stream()
                        .anyMatch(line -> criteria.matches(event(line).type().qualifiedName(), tags(line)));
                boolean rejected = isRejected(axon.append(noneSince(marker, criteria), "probe p=1"));
                assertThat(rejected).as("%s after %d", criteria, marker).isEqualTo(expected);
                if (!rejected) {
                    recorded.add("probe p=1");
                    break;
                }
            }
        });
        assertThat(axon.source(havingAnyTag()).lines()).isEqualTo(recorded);
    }

    private static boolean isRejected(CompletableFuture<?> append) {
        Throwable failure = append.handle((_, thrown) -> thrown).join();
        if (failure != null) {
            assertThat(failure).hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
        }
        return failure != null;
    }

    @Test
    void what_is_rejected_leaves_nothing_behind() {
        append("opened a=1");
        assertThatThrownBy(() -> axon.append(noneSince(0, havingTags("a", "1")), "moved b=1", "moved b=2")
                        .join())
                .hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(axon.source(havingTags("b", "1")).events()).isEmpty();
        assertThat(count()).isEqualTo(1);
        assertThat(axon.database.number("select count(*) from store.command")).isEqualTo(1);
    }

    @Test
    void the_origin_conflicts_with_any_event_that_matches_and_no_condition_with_none() {
        append("opened a=1");
        AppendCondition fromOrigin =
                AppendCondition.withCriteria(havingTags("a", "1")).withMarker(ConsistencyMarker.ORIGIN);
        assertThat(isRejected(axon.append(fromOrigin, "moved a=1"))).isTrue();
        assertThat(isRejected(axon.append(AppendCondition.none(), "moved a=1"))).isFalse();
    }

    @Test
    void the_marker_of_an_append_is_the_one_to_go_on_from() {
        ConsistencyMarker first = append("opened a=1", "moved a=1");
        AppendCondition known =
                AppendCondition.withCriteria(havingTags("a", "1")).withMarker(first);
        assertThat(isRejected(axon.append(known, "closed a=1"))).isFalse();
        assertThat(isRejected(axon.append(known, "closed a=1"))).isTrue();
    }

    @Test
    void what_is_sourced_ends_with_the_head_even_when_nothing_matches() {
        assertThat(axon.source(havingTags("a", "9")).marker()).isEqualTo(new GlobalIndexConsistencyMarker(0));
        append("opened a=1", "moved a=1");
        Found nothing = axon.source(havingTags("a", "9"));
        assertThat(nothing.events()).isEmpty();
        assertThat(nothing.marker()).isEqualTo(new GlobalIndexConsistencyMarker(2));
    }

    @Test
    void sourcing_may_start_at_a_position_which_is_included() {
        append("opened a=1", "moved a=1", "closed a=1");
        SourcingCondition fromSecond =
                SourcingCondition.conditionFor(new GlobalIndexConsistencyMarker(2).position(), havingTags("a", "1"));
        assertThat(axon.source(fromSecond).lines()).containsExactly("moved a=1", "closed a=1");
    }

    @Test
    void nothing_is_recorded_outside_a_command() {
        assertThatThrownBy(() -> axon.engine
                        .appendEvents(AppendCondition.none(), null, List.of(tagged(event("opened a=1"))))
                        .join())
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(count()).isZero();
    }

    @Test
    void nothing_is_recorded_by_a_transaction_that_is_not_committed() {
        AxonStore.handle(command(), context -> {
                    AppendTransaction<?> transaction = axon.engine
                            .appendEvents(AppendCondition.none(), context, List.of(tagged(event("opened a=1"))))
                            .join();
                    transaction.rollback(context);
                    return true;
                })
                .join();
        append("opened a=2");
        assertThat(axon.source(havingAnyTag()).lines()).containsExactly("opened a=2");
    }

    @Test
    void a_repeated_command_records_nothing_more_and_has_the_marker_of_the_first_time() {
        CommandMark mark = command();
        AppendCondition condition = noneSince(0, havingTags("a", "1"));
        ConsistencyMarker first =
                axon.append(mark, condition, "opened a=1", "moved a=1").join();
        append("opened a=2");
        assertThat(axon.append(mark, condition, "opened a=1", "moved a=1").join())
                .isEqualTo(first);
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void a_command_id_used_for_another_command_is_refused() {
        CommandMark mark = command();
        axon.append(mark, AppendCondition.none(), "opened a=1").join();
        for (CommandMark other : List.of(
                new CommandMark(mark.id(), mark.actor(), "another print"),
                new CommandMark(mark.id(), "somebody else", mark.fingerprint()))) {
            assertThatThrownBy(() -> axon.append(other, AppendCondition.none(), "opened a=2")
                            .join())
                    .hasCauseInstanceOf(StoreException.CommandIdReused.class);
        }
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void sourcing_tells_a_command_that_it_was_recorded_before() {
        CommandMark mark = command();
        append("opened a=2");
        axon.append(mark, AppendCondition.none(), "opened a=1").join();
        assertThat(sourcingError(mark))
                .isInstanceOfSatisfying(
                        StoreException.AlreadyRecorded.class,
                        told -> assertThat(told.position()).isEqualTo(2));
        assertThat(sourcingError(new CommandMark(mark.id(), mark.actor(), "another print")))
                .isInstanceOf(StoreException.CommandIdReused.class);
    }

    private Throwable sourcingError(CommandMark mark) {
        return AxonStore.handle(
                        mark,
                        context -> axon.engine
                                .source(SourcingCondition.conditionFor(havingTags("a", "1")), context)
                                .error()
                                .orElseThrow())
                .join();
    }

    @Test
    void a_criterion_may_name_ten_thousand_tags_and_ten_thousand_types() {
        Set<Tag> tags = IntStream.range(0, 10_000)
                .mapToObj(i -> Tag.of("t", Integer.toString(i)))
                .collect(Collectors.toSet());
        append("opened "
                + tags.stream().map(tag -> tag.key() + "=" + tag.value()).collect(Collectors.joining(" ")));
        EventCriteria all = havingTags(tags)
                .andBeingOneOfTypes(IntStream.range(0, 10_000)
                        .mapToObj(i -> new QualifiedName(i == 0 ? "opened" : "type" + i))
                        .collect(Collectors.toSet()));
        assertThat(axon.source(all).events()).hasSize(1);
        assertThat(isRejected(axon.append(noneSince(0, all), "probe p=1"))).isTrue();
        assertThat(isRejected(axon.append(noneSince(1, all), "probe p=1"))).isFalse();
    }
}
