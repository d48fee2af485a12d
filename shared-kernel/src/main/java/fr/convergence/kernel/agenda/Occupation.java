package fr.convergence.kernel.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How much of a thing that several permanences share is taken at every moment: posts of a structure, rooms of a place.
 * Immutable; a session that starts at the instant another one ends follows it, and does not overlap it.
 */
public final class Occupation {

    /**
     * The sessions that take from what is shared.
     *
     * @param weight how much each of them takes, at least 1
     */
    public record Use(List<Session> sessions, int weight) {

        /** @throws IllegalArgumentException when the weight is below 1 */
        public Use {
            if (weight < 1) {
                throw new IllegalArgumentException("a use of " + weight);
            }
            sessions = List.copyOf(sessions);
        }
    }

    private final NavigableMap<Instant, Integer> changes = new TreeMap<>();

    private Occupation(List<Use> uses) {
        for (Use use : uses) {
            for (Session session : use.sessions()) {
                changes.merge(session.start(), use.weight(), Integer::sum);
                changes.merge(session.end(), -use.weight(), Integer::sum);
            }
        }
    }

    /** What all the uses take together. */
    public static Occupation of(List<Use> uses) {
        return new Occupation(uses);
    }

    /** The most that is taken at any moment; 0 when there is no session. */
    public int most() {
        int taken = 0;
        int most = 0;
        for (int change : changes.values()) {
            taken += change;
            most = Math.max(most, taken);
        }
        return most;
    }

    /** The first instant at which more is taken than there is; empty when there is always enough. */
    public Optional<Instant> firstBeyond(Capacity capacity) {
        Map<Instant, Integer> available = capacity.changes();
        TreeSet<Instant> moments = new TreeSet<>(changes.keySet());
        moments.addAll(available.keySet());
        int taken = 0;
        int most = 0;
        for (Instant moment : moments) {
            taken += changes.getOrDefault(moment, 0);
            most += available.getOrDefault(moment, 0);
            if (taken > Math.max(most, 0)) {
                return Optional.of(moment);
            }
        }
        return Optional.empty();
    }

    /**
     * When no more than so much is left, in order; stretches of it that touch are one.
     *
     * @param left 0: nothing can be taken any more; -1: more is taken than there is
     * @param within what lies outside of it is not told
     */
    public List<Span> leaving(int left, Capacity capacity, Span within) {
        Map<Instant, Integer> available = capacity.changes();
        TreeSet<Instant> moments = new TreeSet<>(changes.keySet());
        moments.addAll(available.keySet());
        List<Span> stretches = new ArrayList<>();
        Optional<Instant> since = Optional.empty();
        int taken = 0;
        int most = 0;
        for (Instant moment : moments) {
            taken += changes.getOrDefault(moment, 0);
            most += available.getOrDefault(moment, 0);
            boolean scarce = Math.max(most, 0) - taken <= left;
            if (!scarce) {
                since.flatMap(start -> new Span(start, moment).common(within)).ifPresent(stretches::add);
            }
            since = scarce ? Optional.of(since.orElse(moment)) : Optional.empty();
        }
        since.flatMap(start -> new Span(start, Instant.MAX).common(within)).ifPresent(stretches::add);
        return stretches;
    }
}
