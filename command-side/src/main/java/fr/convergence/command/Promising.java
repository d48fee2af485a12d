package fr.convergence.command;

import fr.convergence.kernel.DomainEvent;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * What one family of events promises, told to the decisions of every family without their knowing each other. Immutable: what has not
 * been read yet is as if it did not exist.
 */
public interface Promising {

    /** Whether an event is one of the family. */
    boolean concerns(DomainEvent event);

    /** After one more event of the family. */
    Promising evolve(DomainEvent event);

    /**
     * A boundary with what promises any of some things, as far as what was read tells of it: what names them, and then when what was
     * found is.
     *
     * @param subjectId what is decided on, of which the boundary has everything already
     */
    Boundary promises(Boundary boundary, Scarce things, Structures structures, String subjectId);

    /** What is promised from a day on, that day included. */
    Stream<Promise> from(LocalDate day);
}
