package fr.convergence.query.jointpermanence;

import fr.convergence.kernel.agenda.Session;
import fr.convergence.kernel.jointpermanence.AbsenceReason;
import fr.convergence.kernel.jointpermanence.AttendeeCategory;
import fr.convergence.kernel.jointpermanence.SessionCancelReason;
import fr.convergence.query.KnownPermanence;
import fr.convergence.query.PermanenceDay;
import fr.convergence.query.PermanenceHolder;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One time that a permanence is held.
 *
 * @param startsAt with the offset of the department's clocks then
 * @param holderIds who is to hold it
 * @param attendance what was told afterwards; null before
 * @param awaited whether those who held it were asked how many came, and have not said
 */
record PermanenceSession(
        LocalDate day,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        String placeId,
        List<String> holderIds,
        List<String> confirmedIds,
        List<Absence> absences,
        @Nullable SessionCancelReason cancelReason,
        @Nullable Attendance attendance,
        boolean awaited) {

    /** @param substituteId who takes its part; null when nobody does */
    record Absence(
            String holderId, AbsenceReason reason, @Nullable String substituteId) {}

    /** @param presentIds the structures that were there, substitutes included */
    record Attendance(List<String> presentIds, List<People> people, int appointmentsKept, int appointmentsMissed) {}

    /** How many came for what. */
    record People(AttendeeCategory category, int count) {}

    static PermanenceSession of(KnownPermanence known, Session session, ZoneId zone) {
        LocalDate day = session.day();
        PermanenceDay told = known.on(day);
        return new PermanenceSession(
                day,
                session.start().atZone(zone).toOffsetDateTime(),
                session.end().atZone(zone).toOffsetDateTime(),
                known.termsOn(day).placeId(),
                known.holdersOn(day).stream().map(PermanenceHolder::holderId).toList(),
                List.copyOf(told.confirmed()),
                known.absencesOn(day).entrySet().stream()
                        .map(one -> new Absence(
                                one.getKey(),
                                one.getValue().reason(),
                                one.getValue().substituteId()))
                        .toList(),
                told.cancelReason(),
                attendance(told.attendance()),
                told.awaited());
    }

    private static @Nullable Attendance attendance(PermanenceDay.@Nullable Attendance told) {
        return told == null
                ? null
                : new Attendance(
                        told.presentIds(),
                        told.people().entrySet().stream()
                                .map(one -> new People(AttendeeCategory.valueOf(one.getKey()), one.getValue()))
                                .sorted(Comparator.comparing(People::category))
                                .toList(),
                        told.kept(),
                        told.missed());
    }
}
