package fr.convergence.query.agenda;

import fr.convergence.kernel.agenda.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a structure or a room is taken; its fields are the columns of {@code taken}.
 *
 * @param structureId null of a room
 * @param placeId where the room is; null of a structure
 */
record TakenRow(
        String subjectId,
        LocalDate day,
        Instant startsAt,
        Instant endsAt,
        @Nullable String structureId,
        @Nullable String postId,
        @Nullable String placeId,
        boolean sure) {

    /** What an entry takes: of each structure, and of its place. */
    static List<TakenRow> of(Entry entry) {
        return Stream.concat(
                        entry.takes().stream()
                                .map(taking -> row(entry, taking.structureId(), taking.postId(), null, taking.sure())),
                        room(entry).map(place -> row(entry, null, null, place, true)).stream())
                .toList();
    }

    /** Where sessions are held is taken as soon as they are proposed, and where a gathering is; who comes to see takes no room of its own. */
    private static Optional<String> room(Entry entry) {
        return switch (entry.kind()) {
            case SESSION, GATHERING ->
                entry.status() == AgendaStatus.CANCELLED ? Optional.empty() : Optional.ofNullable(entry.placeId());
            case IMMERSION, VISIT -> Optional.empty();
        };
    }

    private static TakenRow row(
            Entry entry, @Nullable String structure, @Nullable String post, @Nullable String place, boolean sure) {
        return new TakenRow(
                entry.subjectId(), entry.day(), entry.startsAt(), entry.endsAt(), structure, post, place, sure);
    }

    Session session() {
        return new Session(day, startsAt, endsAt);
    }

    Entry.Key key() {
        return new Entry.Key(subjectId, day);
    }
}
