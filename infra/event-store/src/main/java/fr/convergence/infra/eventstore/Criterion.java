package fr.convergence.infra.eventstore;

import java.util.Set;

/**
 * Events that bear all the tags and are of one of the types.
 *
 * @param tags {@code key=value}; empty means whatever tags
 * @param types stored names; empty means any type. Both empty: every event
 */
public record Criterion(Set<String> tags, Set<String> types) {

    /** Copies. */
    public Criterion {
        tags = Set.copyOf(tags);
        types = Set.copyOf(types);
    }

    /** Whether an event matches. */
    public boolean matches(String type, Set<String> eventTags) {
        return eventTags.containsAll(tags) && (types.isEmpty() || types.contains(type));
    }
}
