package fr.convergence.kernel.agenda;

import java.time.Instant;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many sessions may be held at once, which changes in steps: posts of a structure open and close, a place gains a room.
 * Immutable.
 */
public final class Capacity {

    private final NavigableMap<Instant, Integer> changes;

    private Capacity(NavigableMap<Instant, Integer> changes) {
        this.changes = Collections.unmodifiableNavigableMap(changes);
    }

    /** The same at all times. */
    public static Capacity of(int most) {
        return new Capacity(new TreeMap<>()).changedFrom(Instant.MIN, most);
    }

    /**
     * From an instant on there is more, or less.
     *
     * @param change by how much; below 0 when there is less
     */
    public Capacity changedFrom(Instant instant, int change) {
        NavigableMap<Instant, Integer> more = new TreeMap<>(changes);
        more.merge(instant, change, Integer::sum);
        return new Capacity(more);
    }

    /** By how much it changes at which instants, beginning with 0. */
    NavigableMap<Instant, Integer> changes() {
        return changes;
    }
}
