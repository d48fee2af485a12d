package fr.convergence.query;

import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is in an agenda, or was, as a calendar that keeps what it once took in has to know it.
 *
 * @param sequence how many times the content changed since it was first there
 * @param changedAt when it became what it is
 */
public record CalendarEntry(Content content, int sequence, Instant changedAt) {

    /**
     * What a calendar shows.
     *
     * @param subjectId the permanence, the immersion, the visit or the gathering; has at most one entry a day
     * @param department code of the department, whose clocks it goes by
     * @param placeId null when it is at the only place of who opens it, or at a distance
     * @param structureIds who holds it, comes or is asked to, or takes the place of a holder, sorted
     * @param hostId who opens the day to professionals of others; null for a session and a gathering
     * @param title how people know it; null where nobody named it
     * @param access how people come; null where it is not for them
     */
    public record Content(
            Kind kind,
            String subjectId,
            LocalDate day,
            String department,
            Instant startsAt,
            Instant endsAt,
            @Nullable String placeId,
            List<String> structureIds,
            @Nullable String hostId,
            @Nullable String title,
            @Nullable PermanenceAccess access,
            Status status,
            List<Absence> absences) {

        /** The same, called off. */
        public Content cancelled() {
            return new Content(
                    kind,
                    subjectId,
                    day,
                    department,
                    startsAt,
                    endsAt,
                    placeId,
                    structureIds,
                    hostId,
                    title,
                    access,
                    Status.CANCELLED,
                    absences);
        }
    }

    /** What it is. */
    public enum Kind {
        /** A session of a permanence. */
        SESSION,
        /** A day that a structure opens to professionals of others. */
        IMMERSION,
        /** What one professional of another structure comes to see on such a day. */
        VISIT,
        /** Professionals meet, or receive people together. */
        GATHERING
    }

    /** How sure it is, in the words of RFC 5545 (3.8.1.11). */
    public enum Status {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    /**
     * A structure that will not be there.
     *
     * @param substituteId who takes its part; null when nobody does
     */
    public record Absence(String structureId, @Nullable String substituteId) {}
}
