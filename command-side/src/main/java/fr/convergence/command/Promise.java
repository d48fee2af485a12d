package fr.convergence.command;

import fr.convergence.kernel.agenda.Session;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is somewhere, from when to when, as one decision promised it. Immutable.
 *
 * @param subjectId what it was promised for: one permanence, one immersion, one gathering
 * @param room what it takes of a place; null when it takes none
 * @param present whose time it takes; a structure that sends two is there twice
 */
public record Promise(
        String subjectId, Session session, @Nullable Room room, List<Somebody> present) {

    public Promise {
        present = List.copyOf(present);
    }

    /**
     * A structure that sends somebody.
     *
     * @param postId with which post; null when any of its own will do
     */
    public record Somebody(String structureId, @Nullable String postId) {}

    /**
     * One room of a place.
     *
     * @param counted whether it is taken only where somebody told how many there are
     */
    public record Room(String placeId, boolean counted) {}

    /** The part of it that lies within some hours; nothing when they only touch. */
    Stream<Promise> within(Session hours) {
        boolean apart = !session.start().isBefore(hours.end()) || !hours.start().isBefore(session.end());
        Instant start = session.start().isBefore(hours.start()) ? hours.start() : session.start();
        Instant end = session.end().isAfter(hours.end()) ? hours.end() : session.end();
        return apart
                ? Stream.empty()
                : Stream.of(new Promise(subjectId, new Session(session.day(), start, end), room, present));
    }
}
