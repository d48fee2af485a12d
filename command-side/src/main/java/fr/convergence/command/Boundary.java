package fr.convergence.command;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.EventCatalog;
import fr.convergence.kernel.Tags;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The consistency boundary of a decision: the events that match any of its criteria.
 *
 * @param criteria at least one
 */
public record Boundary(List<Criterion> criteria) {

    private static final ClassValue<List<Class<? extends DomainEvent>>> RECORDS = new ClassValue<>() {
        @Override
        protected List<Class<? extends DomainEvent>> computeValue(Class<?> type) {
            return EventCatalog.eventsOf(type.asSubclass(DomainEvent.class)).toList();
        }
    };

    /**
     * Events that carry all of the tags and are of one of the types.
     *
     * @param tags at least one
     * @param types event records; empty means any
     */
    public record Criterion(Tags tags, Set<Class<? extends DomainEvent>> types) {}

    /** Refuses a boundary without criteria, which would be the whole store. */
    public Boundary {
        criteria = List.copyOf(criteria);
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException("a decision depends on something");
        }
    }

    /**
     * The events of some types that bear a tag: other families may bear it too, which the decision would not know.
     *
     * @param types event records, or sealed families of them; at least one
     */
    @SafeVarargs
    public static Boundary of(String key, String value, Class<? extends DomainEvent>... types) {
        if (types.length == 0) {
            throw new IllegalArgumentException("a decision knows on which events it depends");
        }
        Set<Class<? extends DomainEvent>> records =
                Stream.of(types).flatMap(type -> RECORDS.get(type).stream()).collect(Collectors.toUnmodifiableSet());
        return new Boundary(List.of(new Criterion(Tags.of(key, value), records)));
    }

    /** Whether an event is one the decision depends on. */
    public boolean includes(DomainEvent event) {
        Set<Tags.Tag> tags = Set.copyOf(event.tags().all());
        return criteria.stream()
                .anyMatch(criterion -> tags.containsAll(criterion.tags().all())
                        && (criterion.types().isEmpty() || criterion.types().contains(event.getClass())));
    }

    /** The events of either boundary. */
    public Boundary or(Boundary other) {
        Set<Criterion> both = new LinkedHashSet<>(criteria);
        both.addAll(other.criteria);
        return new Boundary(List.copyOf(both));
    }
}
