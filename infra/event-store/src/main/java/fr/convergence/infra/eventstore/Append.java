package fr.convergence.infra.eventstore;

import java.util.List;

/**
 * Events to be recorded together or not at all.
 *
 * @param command where they come from
 * @param criteria what they depend on; empty when on nothing
 * @param after the position up to which the decision knew what matches the criteria
 * @param events at least one, in order
 */
public record Append(CommandMark command, List<Criterion> criteria, long after, List<NewEvent> events) {

    /** Refuses an append without events. */
    public Append {
        criteria = List.copyOf(criteria);
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an append records something");
        }
    }
}
