package fr.convergence.query.acquaintance;

import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.StoredEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Something two structures lived with each other, or took back; its components are the columns of {@code encounter}.
 *
 * @param fromId who visits or sends; of what has no direction, the lesser of the two
 * @param sourceId the day that was opened, the referral or the permanence it comes of
 * @param times less than 0 for what was taken back
 */
record Encounter(
        long position,
        EncounterKind kind,
        String fromId,
        String toId,
        String sourceId,
        SortedSet<String> departments,
        SortedSet<String> readers,
        Instant recordedAt,
        LocalDate happenedOn,
        int times) {

    /** Seen by the two structures, and by the coordination of where it takes place. */
    static Encounter of(
            StoredEvent stored, EncounterKind kind, String from, String to, Setting in, String source, int times) {
        SortedSet<String> readers = new TreeSet<>(Set.of("structure=" + from, "structure=" + to));
        in.departments().forEach(department -> readers.add("coordination=" + department));
        LocalDate day = in.day() == null ? FrenchDay.at(stored.recordedAt()) : in.day();
        return new Encounter(
                stored.position(), kind, from, to, source, in.departments(), readers, stored.recordedAt(), day, times);
    }

    /** The same, so many times, taken back by an event. */
    Encounter takenBack(StoredEvent by, int standing) {
        return new Encounter(
                by.position(),
                kind,
                fromId,
                toId,
                sourceId,
                departments,
                readers,
                by.recordedAt(),
                happenedOn,
                -standing);
    }

    /** What makes it one row. */
    Key key() {
        return new Key(position, kind, fromId, toId);
    }

    /** What makes a row one. */
    record Key(long position, EncounterKind kind, String fromId, String toId) {

        static final String COLUMNS = "position, kind, from_id, to_id";
    }
}
