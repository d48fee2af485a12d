package fr.convergence.infra.eventstore;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The store as Axon sees it, on a database of its own. Events are of one line: "type key=value key=value". */
final class AxonStore implements AutoCloseable {

    final TestDatabase database;
    final PostgresEventStore store;
    final EventStorageEngine engine;

    /** What Axon's own event store does with the engine; an event's tags are the words after the first of its line. */
    final EventStore axon;

    AxonStore(TestServer server) {
        database = new TestDatabase(server);
        store = database.open();
        engine = new PostgresEventStorageEngine(store, new Lines());
        axon = new StorageEngineBackedEventStore(
                engine, new SimpleEventBus(), event -> tags((String) requireNonNull(event.payload())));
    }

    /** An event's line is its stored form. */
    private static final class Lines implements EventMapping {
        private static final JsonMapper JSON = new JsonMapper();

        @Override
        public String write(Object event) {
            return (String) event;
        }

        @Override
        public Object read(String type, int version, String payload) {
            return payload;
        }

        @Override
        public String writeMetadata(Map<String, String> metadata) {
            return JSON.writeValueAsString(metadata);
        }

        @Override
        public Map<String, String> readMetadata(String metadata) {
            return JSON.readValue(metadata, new TypeReference<>() {});
        }
    }

    /** What sourcing gave. */
    record Found(List<EventMessage> events, ConsistencyMarker marker) {
        List<String> lines() {
            return events.stream().map(AxonStore::line).toList();
        }
    }

    static EventMessage event(String line) {
        return new GenericEventMessage(new MessageType(line.split(" ")[0], "1"), line);
    }

    static String line(EventMessage event) {
        return (String) requireNonNull(event.payload());
    }

    static Set<Tag> tags(String line) {
        Set<Tag> tags = new HashSet<>();
        for (String word : line.substring(line.indexOf(' ') + 1).split(" ")) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                tags.add(Tag.of(word.substring(0, equals), word.substring(equals + 1)));
            }
        }
        return tags;
    }

    static TaggedEventMessage<?> tagged(EventMessage event) {
        return new GenericTaggedEventMessage<>(event, tags(line(event)));
    }

    /** Does the work of a command as Axon does: in a unit of work whose context bears the command's mark. */
    static <R> CompletableFuture<R> handle(CommandMark mark, Function<ProcessingContext, R> work) {
        return handleLater(mark, context -> CompletableFuture.completedFuture(work.apply(context)));
    }

    private static <R> CompletableFuture<R> handleLater(
            CommandMark mark, Function<ProcessingContext, CompletableFuture<R>> work) {
        return new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE)
                .create(UUID.randomUUID().toString(), configuration -> configuration)
                .executeWithResult(context -> {
                    context.putResource(CommandMark.RESOURCE_KEY, mark);
                    return work.apply(context);
                });
    }

    /** Appends through the engine alone and gives the marker after it. */
    CompletableFuture<ConsistencyMarker> append(AppendCondition condition, String... lines) {
        return append(TestDatabase.command(), condition, lines);
    }

    CompletableFuture<ConsistencyMarker> append(CommandMark mark, AppendCondition condition, String... lines) {
        List<TaggedEventMessage<?>> events = new ArrayList<>();
        for (String line : lines) {
            events.add(tagged(event(line)));
        }
        return handleLater(
                mark,
                context -> engine.appendEvents(condition, context, events)
                        .thenCompose(transaction -> settle(transaction, context)));
    }

    private static <R> CompletableFuture<ConsistencyMarker> settle(
            AppendTransaction<R> transaction, ProcessingContext context) {
        return transaction.commit(context).thenCompose(done -> transaction.afterCommit(done, context));
    }

    Found source(EventCriteria criteria) {
        return source(SourcingCondition.conditionFor(criteria));
    }

    Found source(SourcingCondition condition) {
        List<EventMessage> events = new ArrayList<>();
        List<ConsistencyMarker> markers = new ArrayList<>();
        MessageStream<EventMessage> stream = engine.source(condition, null);
        stream.reduce(events, (all, entry) -> {
                    ConsistencyMarker marker = entry.getResource(ConsistencyMarker.RESOURCE_KEY);
                    if (marker == null) {
                        all.add(entry.message());
                    } else {
                        markers.add(marker);
                    }
                    return all;
                })
                .join();
        if (markers.size() != 1) {
            throw new AssertionError("one marker ends what is sourced, not " + markers);
        }
        return new Found(events, markers.getFirst());
    }

    @Override
    public void close() {
        store.close();
        database.close();
    }
}
