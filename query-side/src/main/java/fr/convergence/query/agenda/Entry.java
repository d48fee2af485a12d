package fr.convergence.query.agenda;

import fr.convergence.kernel.agenda.Session;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be read in an agenda.
 *
 * @param ownerId the permanence, the immersion or the gathering it belongs to
 * @param subjectId the permanence, the immersion, the visit or the gathering; has at most one entry a day
 * @param structureIds who holds it, comes or is asked to, or takes the place of a holder, sorted
 * @param hostId who opens the day to professionals of others; null for a session and a gathering
 * @param title how people know it; null where nobody named it
 * @param takes whose time it takes; nobody's once it is cancelled
 * @param access how people come; null where it is not for them
 */
record Entry(
        AgendaKind kind,
        String ownerId,
        String subjectId,
        LocalDate day,
        List<String> readers,
        String department,
        Instant startsAt,
        Instant endsAt,
        @Nullable String placeId,
        List<String> structureIds,
        @Nullable String hostId,
        @Nullable String title,
        @Nullable PermanenceAccess access,
        AgendaStatus status,
        List<Absence> absences,
        List<Taking> takes) {

    /** @param substituteId who takes its part; null when nobody does */
    record Absence(String structureId, @Nullable String substituteId) {}

    /** Names it among those of its owner. */
    record Key(String subjectId, LocalDate day) {}

    Key key() {
        return new Key(subjectId, day);
    }

    /** Of an immersion: nobody is absent from it. */
    static Entry of(
            AgendaKind kind,
            String ownerId,
            String subjectId,
            List<String> readers,
            String department,
            Session session,
            @Nullable String placeId,
            List<String> structureIds,
            String hostId,
            AgendaStatus status,
            List<Taking> takes) {
        return new Entry(
                kind,
                ownerId,
                subjectId,
                session.day(),
                readers,
                department,
                session.start(),
                session.end(),
                placeId,
                structureIds,
                hostId,
                null,
                null,
                status,
                List.of(),
                takes);
    }
}
