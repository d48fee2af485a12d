package fr.convergence.command;

import fr.convergence.kernel.DomainEvent;
import java.util.List;

/**
 * Decides the commands of one family on the events they depend on. Pure: no clock, no random, no input or output.
 *
 * @param <C> the sealed family of commands
 * @param <S> what has to be remembered of past events to decide
 */
public interface Decider<C extends Command, S> {

    /** The sealed interface all the commands implement. */
    Class<C> commands();

    /** The state before any event. */
    S initial();

    /**
     * What the command depends on. When an event that matches is recorded between the reading and the recording, the
     * command is decided again on fresh state.
     */
    Boundary boundary(C command);

    /**
     * What the command depends on, as far as is known when its boundary was read: a decision that follows what it finds depends
     * on more than the command names. Read again as long as it grows; the decision is taken when it grows no more.
     *
     * @return what includes the boundary of the command
     */
    default Boundary boundary(C command, S known) {
        return boundary(command);
    }

    /**
     * Whether the command begins what its boundary is about, of which nothing is recorded as a rule. It is then decided on the
     * initial state at first, and on what is recorded only where there is something.
     */
    default boolean begins(C command) {
        return false;
    }

    /** The state after one more event; called with every event of the boundary, in the store's order. */
    S evolve(S state, DomainEvent event);

    /**
     * The events the command causes; empty when what it asks for is so already.
     *
     * @throws fr.convergence.kernel.Rejected when it may not be done, with every reason
     */
    List<? extends DomainEvent> decide(S state, C command, Circumstances circumstances);
}
