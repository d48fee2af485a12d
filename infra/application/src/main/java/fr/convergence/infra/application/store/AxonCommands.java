package fr.convergence.infra.application.store;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Command;
import fr.convergence.command.CommandRejection;
import fr.convergence.command.Commands;
import fr.convergence.command.Decider;
import fr.convergence.infra.eventstore.CommandMark;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.infra.eventstore.StoreException;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.MessageType;

/**
 * Brings commands to Axon's bus. A conflict is decided again on fresh state, a bounded number of times; a command recorded
 * before answers what it came to then.
 */
final class AxonCommands implements Commands {

    private static final int TRIES = 20;

    private final CommandBus bus;
    private final PostgresEventStore store;
    private final DomainEventMapping mapping;
    private final Deciders deciders;
    private final Clock clock;
    private final Contention contention = new Contention();

    AxonCommands(CommandBus bus, PostgresEventStore store, DomainEventMapping mapping, Deciders deciders, Clock clock) {
        this.bus = bus;
        this.store = store;
        this.mapping = mapping;
        this.deciders = deciders;
        this.clock = clock;
    }

    @Override
    public Receipt submit(Command command, Actor actor, UUID commandId) {
        CommandMark mark = new CommandMark(commandId, actor.id(), Fingerprint.of(command));
        try {
            return submit(command, actor, mark);
        } catch (StoreException.AlreadyRecorded told) {
            return receipt(told.position(), 0);
        } catch (StoreException.CommandIdReused reused) {
            throw new Rejected(List.of(CommandRejection.COMMAND_ID_REUSED.at("commandId")));
        } catch (StoreException.Unavailable | StoreException.HistoryLost unavailable) {
            throw new CommandNotSettled("STORE_UNAVAILABLE", "the store does not answer", unavailable);
        } catch (StoreException.Busy busy) {
            throw new CommandNotSettled("BUSY", "this node has as much to do as it takes", busy);
        }
    }

    private Receipt submit(Command command, Actor actor, CommandMark mark) {
        try {
            return dispatch(command, actor, mark, false);
        } catch (AppendEventsTransactionRejectedException conflict) {
            ReentrantLock lane = contention.lane(deciders.of(command).boundary(command));
            lane.lock();
            try {
                return dispatchAgain(command, actor, mark);
            } finally {
                lane.unlock();
            }
        }
    }

    private Receipt dispatchAgain(Command command, Actor actor, CommandMark mark) {
        for (int tried = 1; ; tried++) {
            try {
                return dispatch(command, actor, mark, true);
            } catch (AppendEventsTransactionRejectedException conflict) {
                if (tried >= TRIES) {
                    throw new CommandNotSettled("CONFLICT", "others keep changing what this depends on", conflict);
                }
            }
        }
    }

    private Receipt dispatch(Command command, Actor actor, CommandMark mark, boolean afresh) {
        Instant now = clock.instant();
        Submission submission = new Submission(command, circumstances(actor, now), now, mark, afresh);
        try {
            bus.dispatch(new GenericCommandMessage(new MessageType(command.getClass()), submission), null)
                    .join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
        return receipt(submission.position(), submission.events());
    }

    private static Circumstances circumstances(Actor actor, Instant now) {
        return new Circumstances(actor, FrenchDay.at(now));
    }

    private Receipt receipt(long position, int events) {
        return new Receipt(store.identity().cursor(position).encode(), events);
    }

    @Override
    public UUID newCommandId() {
        return UUID.randomUUID();
    }

    @Override
    public List<Integer> rehearse(List<? extends Command> commands, Actor actor) {
        List<DomainEvent> supposed = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (Command command : commands) {
            List<? extends DomainEvent> events = decide(deciders.of(command), command, actor, supposed);
            supposed.addAll(events);
            counts.add(events.size());
        }
        return counts;
    }

    private <S> List<? extends DomainEvent> decide(
            Decider<Command, S> decider, Command command, Actor actor, List<DomainEvent> supposed) {
        Boundary boundary = decider.boundary(command);
        S state = state(decider, boundary, supposed);
        for (Boundary whole = decider.boundary(command, state); !whole.equals(boundary); ) {
            boundary = whole;
            state = state(decider, boundary, supposed);
            whole = decider.boundary(command, state);
        }
        return decider.decide(state, command, circumstances(actor, clock.instant()));
    }

    private <S> S state(Decider<Command, S> decider, Boundary boundary, List<DomainEvent> supposed) {
        S state = decider.initial();
        for (DomainEvent event : recorded(boundary)) {
            state = decider.evolve(state, event);
        }
        for (DomainEvent event : supposed) {
            if (boundary.includes(event)) {
                state = decider.evolve(state, event);
            }
        }
        return state;
    }

    private List<DomainEvent> recorded(Boundary boundary) {
        try {
            return store.source(Criteria.store(boundary)).events().stream()
                    .map(event -> mapping.read(event.type(), event.version(), event.payload()))
                    .toList();
        } catch (StoreException.Unavailable unavailable) {
            throw new CommandNotSettled("STORE_UNAVAILABLE", "the store does not answer", unavailable);
        }
    }
}
