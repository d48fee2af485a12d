package fr.convergence.infra.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The store as plainly as it can be said: a list of events and a map of commands. */
final class ModelStore {

    /** What the store answers to an append. */
    enum Answer {
        RECORDED,
        REPEATED,
        REUSED,
        CONFLICT
    }

    /** An answer, and the position that goes with the first two. */
    record Outcome(Answer answer, long position) {}

    private final long base;
    private final List<NewEvent> events = new ArrayList<>();
    private final Map<UUID, CommandMark> marks = new HashMap<>();
    private final Map<UUID, Long> positions = new HashMap<>();

    /** A model of what comes after a position. */
    ModelStore(long base) {
        this.base = base;
    }

    long head() {
        return base + events.size();
    }

    NewEvent at(long position) {
        return events.get((int) (position - base - 1));
    }

    Outcome append(Append append) {
        Outcome known = known(append.command());
        if (known != null) {
            return known;
        }
        if (hasMatch(append.criteria(), append.after(), head())) {
            return new Outcome(Answer.CONFLICT, 0);
        }
        events.addAll(append.events());
        marks.put(append.command().id(), append.command());
        positions.put(append.command().id(), head());
        return new Outcome(Answer.RECORDED, head());
    }

    /** What is known of a command, or null when nothing is. */
    @Nullable Outcome known(CommandMark mark) {
        CommandMark before = marks.get(mark.id());
        if (before == null) {
            return null;
        }
        return before.equals(mark)
                ? new Outcome(Answer.REPEATED, positions.get(mark.id()))
                : new Outcome(Answer.REUSED, 0);
    }

    boolean hasMatch(List<Criterion> criteria, long after, long upTo) {
        return source(criteria).stream().anyMatch(position -> position > after && position <= upTo);
    }

    /** The positions of what matches any of the criteria. */
    List<Long> source(List<Criterion> criteria) {
        List<Long> found = new ArrayList<>();
        for (long position = base + 1; position <= head(); position++) {
            NewEvent event = at(position);
            if (criteria.stream().anyMatch(criterion -> matches(criterion, event))) {
                found.add(position);
            }
        }
        return found;
    }

    private static boolean matches(Criterion criterion, NewEvent event) {
        for (String tag : criterion.tags()) {
            if (!event.tags().contains(tag)) {
                return false;
            }
        }
        Set<String> types = criterion.types();
        return types.isEmpty() || types.contains(event.type());
    }
}
