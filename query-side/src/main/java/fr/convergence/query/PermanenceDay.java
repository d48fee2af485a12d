package fr.convergence.query;

import fr.convergence.kernel.jointpermanence.AbsenceReason;
import fr.convergence.kernel.jointpermanence.SessionCancelReason;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionHeld;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What became of a session.
 *
 * @param cancelReason why it is not held; null when it is
 * @param confirmed the structures that said they would be there
 * @param absences by the structure that is not there
 * @param attendance what was told afterwards; null before
 * @param awaited whether those who held it were asked how many came, and have not said
 */
public record PermanenceDay(
        @Nullable SessionCancelReason cancelReason,
        SortedSet<String> confirmed,
        SortedMap<String, Absence> absences,
        @Nullable Attendance attendance,
        boolean awaited) {

    static final PermanenceDay UNTOLD =
            new PermanenceDay(null, Collections.emptySortedSet(), Collections.emptySortedMap(), null, false);

    /**
     * @param substituteId who takes its part; null when nobody does
     * @param substitutePostId with which post, or null
     */
    public record Absence(
            AbsenceReason reason,
            @Nullable String substituteId,
            @Nullable String substitutePostId) {}

    /**
     * Who was there and how many came.
     *
     * @param presentIds the structures that were there, substitutes included
     * @param people by code of why they came
     */
    public record Attendance(List<String> presentIds, Map<String, Integer> people, int kept, int missed) {}

    PermanenceDay cancelled(SessionCancelReason reason) {
        return new PermanenceDay(reason, confirmed, absences, attendance, false);
    }

    PermanenceDay held(SessionHeld event) {
        Attendance told = new Attendance(
                event.presentIds(),
                new TreeMap<>(event.attendance()),
                event.appointmentsKept(),
                event.appointmentsMissed());
        return new PermanenceDay(cancelReason, confirmed, absences, told, false);
    }

    PermanenceDay asked() {
        return new PermanenceDay(cancelReason, confirmed, absences, attendance, attendance == null);
    }

    /** Who comes after all is not absent. */
    PermanenceDay confirmed(String holder) {
        SortedSet<String> more = new TreeSet<>(confirmed);
        more.add(holder);
        SortedMap<String, Absence> fewer = new TreeMap<>(absences);
        fewer.remove(holder);
        return new PermanenceDay(cancelReason, more, fewer, attendance, awaited);
    }

    PermanenceDay absent(String holder, AbsenceReason reason) {
        return without(holder, new Absence(reason, null, null));
    }

    PermanenceDay substituted(String holder, String substitute, @Nullable String post) {
        Absence absence = absences.get(holder);
        return without(holder, new Absence(absence == null ? AbsenceReason.OTHER : absence.reason(), substitute, post));
    }

    private PermanenceDay without(String holder, Absence absence) {
        SortedSet<String> fewer = new TreeSet<>(confirmed);
        fewer.remove(holder);
        SortedMap<String, Absence> more = new TreeMap<>(absences);
        more.put(holder, absence);
        return new PermanenceDay(cancelReason, fewer, more, attendance, awaited);
    }
}
