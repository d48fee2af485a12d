package fr.convergence.infra.application.store;

import fr.convergence.command.Command;
import fr.convergence.command.Decider;
import fr.convergence.infra.eventstore.Appended;
import fr.convergence.infra.eventstore.CommandMark;
import fr.convergence.infra.eventstore.PostgresEventStorageEngine;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.EventCatalog;
import java.util.List;
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
 * The one command handler: sources the boundary, folds it, decides, appends. Thin and alike for every aggregate, so that no
 * aggregate knows Axon.
 */
final class DecidingCommandHandler<C extends Command, S> implements CommandHandler {

    private static final MessageType RESULT = new MessageType("settled");

    private final Decider<C, S> decider;
    private final EventStore eventStore;

    DecidingCommandHandler(Decider<C, S> decider, EventStore eventStore) {
        this.decider = decider;
        this.eventStore = eventStore;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        Submission submission = submission(message.payload());
        context.putResource(CommandMark.RESOURCE_KEY, submission.mark());
        C command = decider.commands().cast(submission.command());
        EventStoreTransaction transaction = eventStore.transaction(context);
        return MessageStream.fromFuture(transaction
                .source(SourcingCondition.conditionFor(Criteria.axon(decider.boundary(command))))
                .reduce(
                        decider.initial(),
                        (state, entry) ->
                                decider.evolve(state, event(entry.message().payload())))
                .thenApply(state -> {
                    List<? extends DomainEvent> events = decider.decide(state, command, submission.circumstances());
                    events.forEach(event -> transaction.appendEvent(message(event, submission)));
                    settle(submission, events.size(), context);
                    return new GenericCommandResultMessage(
                            RESULT, submission.mark().id().toString());
                }));
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
                new MessageType(type.name(), Integer.toString(type.version())),
                event,
                EventMetadata.of(
                        submission.circumstances().actor(), submission.mark().id()));
    }

    /** The position comes from the commit, never from the handler; with nothing to record, from what was sourced. */
    private static void settle(Submission submission, int events, ProcessingContext context) {
        if (events == 0) {
            Long sourced = context.getResource(PostgresEventStorageEngine.SOURCED_UP_TO);
            submission.settled(sourced == null ? 0 : sourced, 0);
            return;
        }
        context.runOnAfterCommit(committed -> {
            Appended appended = committed.getResource(Appended.RESOURCE_KEY);
            if (appended == null) {
                throw new IllegalStateException("committed without a position");
            }
            submission.settled(appended.position(), appended.repeated() ? 0 : events);
        });
    }
}
