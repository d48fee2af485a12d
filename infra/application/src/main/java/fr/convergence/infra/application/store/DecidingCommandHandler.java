package fr.convergence.infra.application.store;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Command;
import fr.convergence.command.Decider;
import fr.convergence.infra.application.store.KnownStates.Known;
import fr.convergence.infra.eventstore.Appended;
import fr.convergence.infra.eventstore.CommandMark;
import fr.convergence.infra.eventstore.PostgresEventStorageEngine;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.EventCatalog;
import fr.convergence.kernel.Rejected;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The one command handler: sources the boundary, folds it, decides, appends. Where the state is known from the last time, it
 * decides on that, and lets the append tell whether it still is so. Thin and alike for every aggregate, so that no aggregate
 * knows Axon.
 */
final class DecidingCommandHandler<C extends Command, S> implements CommandHandler {

    private static final MessageType RESULT = new MessageType("settled");

    private final Decider<C, S> decider;
    private final EventStore eventStore;
    private final KnownStates states;

    DecidingCommandHandler(Decider<C, S> decider, EventStore eventStore, KnownStates states) {
        this.decider = decider;
        this.eventStore = eventStore;
        this.states = states;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        Submission submission = submission(message.payload());
        context.putResource(CommandMark.RESOURCE_KEY, submission.mark());
        C command = decider.commands().cast(submission.command());
        Boundary boundary = decider.boundary(command);
        Known<S> known = submission.afresh() ? null : known(command, boundary);
        known = known != null && decider.boundary(command, known.state()).equals(boundary) ? known : null;
        List<? extends DomainEvent> foreseen =
                known == null ? List.of() : foreseen(known.state(), command, submission.circumstances());
        if (known == null || foreseen.isEmpty()) {
            return decide(
                    boundary,
                    decider.initial(),
                    submission,
                    context,
                    state -> decider.boundary(command, state),
                    state -> decider.decide(state, command, submission.circumstances()));
        }
        context.putResource(PostgresEventStorageEngine.KNOWN_UP_TO, known.position());
        return decide(boundary, known.state(), submission, context, _ -> boundary, _ -> foreseen);
    }

    private @Nullable Known<S> known(C command, Boundary boundary) {
        Known<S> known = states.of(decider, boundary);
        return known == null && decider.begins(command) ? new Known<>(decider.initial(), 0) : known;
    }

    /** What a known state comes to; nothing, when it refuses: a refusal, like doing nothing, is a matter of what is so now. */
    private List<? extends DomainEvent> foreseen(S state, C command, Circumstances circumstances) {
        try {
            return decider.decide(state, command, circumstances);
        } catch (Rejected refused) {
            return List.of();
        }
    }

    private MessageStream.Single<CommandResultMessage> decide(
            Boundary boundary,
            S from,
            Submission submission,
            ProcessingContext context,
            Function<S, Boundary> whole,
            Function<S, List<? extends DomainEvent>> decision) {
        EventStoreTransaction transaction = eventStore.transaction(context);
        return MessageStream.fromFuture(read(new Read<>(boundary, from), transaction, whole)
                .thenApply(read -> {
                    List<? extends DomainEvent> events = decision.apply(read.state());
                    events.forEach(event -> transaction.appendEvent(message(event, submission)));
                    settle(submission, read.boundary(), read.state(), events, context);
                    return new GenericCommandResultMessage(
                            RESULT, submission.mark().id().toString());
                }));
    }

    /** A boundary, and the state it was read into. */
    private record Read<S>(Boundary boundary, S state) {}

    /** Reads a boundary, and again from the beginning as long as what it tells makes it larger. */
    private CompletableFuture<Read<S>> read(
            Read<S> from, EventStoreTransaction transaction, Function<S, Boundary> whole) {
        return transaction
                .source(SourcingCondition.conditionFor(Criteria.axon(from.boundary())))
                .reduce(
                        from.state(),
                        (state, entry) ->
                                decider.evolve(state, event(entry.message().payload())))
                .thenCompose(state -> {
                    Boundary larger = whole.apply(state);
                    return larger.equals(from.boundary())
                            ? CompletableFuture.completedFuture(new Read<>(larger, state))
                            : read(new Read<>(larger, decider.initial()), transaction, whole);
                });
    }

    private static Submission submission(@Nullable Object payload) {
        if (payload instanceof Submission submission) {
            return submission;
        }
        throw new IllegalArgumentException("not a submission: " + payload);
    }

    static DomainEvent event(@Nullable Object payload) {
        if (payload instanceof DomainEvent event) {
            return event;
        }
        throw new IllegalStateException("not an event of the kernel: " + payload);
    }

    private static GenericEventMessage message(DomainEvent event, Submission submission) {
        EventCatalog.Type type = EventCatalog.today().typeOf(event.getClass());
        return new GenericEventMessage(
                UUID.randomUUID().toString(),
                new MessageType(type.name(), Integer.toString(type.version())),
                event,
                EventMetadata.of(
                        submission.circumstances().actor(), submission.mark().id()),
                submission.at());
    }

    /** The position comes from the commit, never from the handler; with nothing to record, from what was sourced. */
    private void settle(
            Submission submission,
            Boundary boundary,
            S state,
            List<? extends DomainEvent> events,
            ProcessingContext context) {
        if (events.isEmpty()) {
            Long sourced = context.getResource(PostgresEventStorageEngine.SOURCED_UP_TO);
            submission.settled(sourced == null ? 0 : sourced, 0);
            return;
        }
        context.runOnAfterCommit(committed -> {
            Appended appended = committed.getResource(Appended.RESOURCE_KEY);
            if (appended == null) {
                throw new IllegalStateException("committed without a position");
            }
            if (appended.repeated()) {
                submission.settled(appended.position(), 0);
            } else {
                submission.settled(appended.position(), events.size());
                states.keep(decider, boundary, new Known<>(after(state, boundary, events), appended.position()));
            }
        });
    }

    /** The store has let nothing else that matters come between the state and these events. */
    private S after(S state, Boundary boundary, List<? extends DomainEvent> events) {
        S now = state;
        for (DomainEvent event : events) {
            now = boundary.includes(event) ? decider.evolve(now, event) : now;
        }
        return now;
    }
}
