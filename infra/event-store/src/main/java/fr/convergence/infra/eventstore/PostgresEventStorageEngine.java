package fr.convergence.infra.eventstore;

import static org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException.conflictingEventsDetected;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Axon's view of the store. In a store of simulated time, events are recorded at the times of their messages. Every append happens in the processing context of a command, which carries a
 * {@link CommandMark}; after the commit the context carries {@link Appended}, and after sourcing {@link #SOURCED_UP_TO}.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine {

    /** Under this key a processing context carries the position up to which its first sourcing saw all that matches. */
    public static final ResourceKey<Long> SOURCED_UP_TO = ResourceKey.withLabel("sourcedUpTo");

    /**
     * A processing context that carries a position under this key knows all that matches up to it: sourcing then gives it
     * nothing, and what it appends conflicts with whatever matches and was recorded after that position.
     */
    public static final ResourceKey<Long> KNOWN_UP_TO = ResourceKey.withLabel("knownUpTo");

    private static final QualifiedName UNHEARD_OF = new QualifiedName("unheard-of");

    private final PostgresEventStore store;
    private final EventMapping mapping;

    /** Makes the store usable by Axon. */
    public PostgresEventStorageEngine(PostgresEventStore store, EventMapping mapping) {
        this.store = store;
        this.mapping = mapping;
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        CommandMark command = context == null ? null : context.getResource(CommandMark.RESOURCE_KEY);
        if (command == null) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException("events are recorded within the handling of a command only"));
        }
        Append append = new Append(
                command,
                condition.consistencyMarker() == ConsistencyMarker.INFINITY
                        ? List.of()
                        : criteria(condition.criteria()),
                Math.max(0, GlobalIndexConsistencyMarker.position(condition.consistencyMarker())),
                events.stream().map(this::newEvent).toList());
        return CompletableFuture.completedFuture(new StoreTransaction(append, condition));
    }

    /** An append that is submitted at the commit. */
    private final class StoreTransaction implements AppendTransaction<Appended> {
        private final Append append;
        private final AppendCondition condition;

        StoreTransaction(Append append, AppendCondition condition) {
            this.append = append;
            this.condition = condition;
        }

        @Override
        public CompletableFuture<Appended> commit(@Nullable ProcessingContext context) {
            return store.append(append).handle((appended, failure) -> {
                if (failure != null) {
                    throw translated(failure);
                }
                if (context != null) {
                    context.putResource(Appended.RESOURCE_KEY, appended);
                }
                return appended;
            });
        }

        private RuntimeException translated(Throwable failure) {
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            if (cause instanceof StoreException.Conflict) {
                return conflictingEventsDetected(condition.consistencyMarker());
            }
            return cause instanceof RuntimeException runtime ? runtime : new CompletionException(cause);
        }

        @Override
        public void rollback(@Nullable ProcessingContext context) {
            // Nothing is submitted before the commit.
        }

        @Override
        public CompletableFuture<ConsistencyMarker> afterCommit(
                Appended appended, @Nullable ProcessingContext context) {
            return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(appended.position()));
        }
    }

    private NewEvent newEvent(TaggedEventMessage<?> tagged) {
        EventMessage event = tagged.event();
        return new NewEvent(
                UUID.fromString(event.identifier()),
                event.type().name(),
                Integer.parseInt(event.type().version()),
                mapping.write(payload(event)),
                mapping.writeMetadata(event.metadata()),
                tagged.tags().stream()
                        .map(PostgresEventStorageEngine::text)
                        .sorted()
                        .toList(),
                store.identity().simulatedTime() ? event.timestamp() : null);
    }

    private static Object payload(Message event) {
        Object payload = event.payload();
        if (payload == null) {
            throw new IllegalArgumentException("an event says something: " + event.type());
        }
        return payload;
    }

    /**
     * The store's form of Axon's criteria. Axon's flat form leaves out "any event", alone or among others: what chooses an
     * event of an unheard-of type without tags chooses all.
     */
    static List<Criterion> criteria(EventCriteria criteria) {
        if (criteria.matches(UNHEARD_OF, Set.of())) {
            return List.of(new Criterion(Set.of(), Set.of()));
        }
        return criteria.flatten().stream()
                .map(criterion -> new Criterion(
                        criterion.tags().stream()
                                .map(PostgresEventStorageEngine::text)
                                .collect(Collectors.toSet()),
                        criterion.types().stream().map(QualifiedName::toString).collect(Collectors.toSet())))
                .toList();
    }

    private static String text(Tag tag) {
        return tag.key() + "=" + tag.value();
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        Long known = context == null ? null : context.getResource(KNOWN_UP_TO);
        if (known != null) {
            return stream(List.of(marker(known)));
        }
        CommandMark command = context == null ? null : context.getResource(CommandMark.RESOURCE_KEY);
        Sourced sourced;
        try {
            sourced = store.source(criteria(condition.criteria()), command);
        } catch (StoreException told) {
            return MessageStream.failed(told);
        }
        if (context != null) {
            context.putResourceIfAbsent(SOURCED_UP_TO, sourced.head());
        }
        long start = GlobalIndexPosition.toIndex(condition.start());
        List<MessageStream.Entry<EventMessage>> entries = new ArrayList<>();
        for (RecordedEvent event : sourced.events()) {
            if (event.position() >= start) {
                entries.add(entry(event));
            }
        }
        entries.add(marker(sourced.head()));
        return stream(entries);
    }

    private static MessageStream<EventMessage> stream(List<MessageStream.Entry<EventMessage>> entries) {
        return MessageStream.fromStream(entries.stream(), MessageStream.Entry::message, entry -> entry);
    }

    /**
     * The end of what was sourced. Its position is the head of the snapshot, not the last match: Axon keeps the lowest of
     * several, and a command that loads two entities would otherwise conflict with what it has read itself.
     */
    private static MessageStream.Entry<EventMessage> marker(long position) {
        return new SimpleEntry<>(
                TerminalEventMessage.INSTANCE,
                ConsistencyMarker.addToContext(Context.empty(), new GlobalIndexConsistencyMarker(position)));
    }

    MessageStream.Entry<EventMessage> entry(RecordedEvent event) {
        Context context = Context.empty()
                .withResource(TrackingToken.RESOURCE_KEY, new GlobalSequenceTrackingToken(event.position()));
        return new SimpleEntry<>(message(event), context);
    }

    private EventMessage message(RecordedEvent event) {
        return new GenericEventMessage(
                event.id().toString(),
                new MessageType(event.type(), Integer.toString(event.version())),
                mapping.read(event.type(), event.version(), event.payload()),
                mapping.readMetadata(event.metadata()),
                event.recordedAt());
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        return new FollowingStream(
                store,
                condition.position().position().orElse(0),
                event -> condition.matches(new QualifiedName(event.type()), tags(event)),
                this::entry);
    }

    private static Set<Tag> tags(RecordedEvent event) {
        return event.tags().stream()
                .map(tag -> tag.split("=", 2))
                .map(parts -> new Tag(parts[0], parts[1]))
                .collect(Collectors.toSet());
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return CompletableFuture.supplyAsync(
                () -> new GlobalSequenceTrackingToken(store.source(List.of()).head()), Runnable::run);
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        // An event recorded exactly then is still to come for the token; times have microseconds.
        return CompletableFuture.supplyAsync(
                () -> new GlobalSequenceTrackingToken(store.positionAt(at.minusNanos(1_000))), Runnable::run);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("store", store.identity());
    }
}
