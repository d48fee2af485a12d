package fr.convergence.kernel;

import fr.convergence.kernel.jointpermanence.AbsenceReason;
import fr.convergence.kernel.jointpermanence.AppointmentCancelReason;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentBooked;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentCancelled;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentKept;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMissed;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMoved;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentReminded;
import fr.convergence.kernel.jointpermanence.HolderEvent.AbsenceDeclared;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderAgreed;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderDeclined;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderInvited;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderLeft;
import fr.convergence.kernel.jointpermanence.HolderEvent.PresenceConfirmed;
import fr.convergence.kernel.jointpermanence.HolderEvent.SubstituteFound;
import fr.convergence.kernel.jointpermanence.HolderRefusal;
import fr.convergence.kernel.jointpermanence.HolderTask;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.jointpermanence.PermanenceFormat;
import fr.convergence.kernel.jointpermanence.PermanencePauseReason;
import fr.convergence.kernel.jointpermanence.SessionCancelReason;
import fr.convergence.kernel.jointpermanence.TimetableEvent.AttendanceDue;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceAmended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceEnded;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceResumed;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceSuspended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionCancelled;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionHeld;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** One event of each kind that a permanence knows. */
final class PermanenceSamples {

    private static final String PERMANENCE = "1b4f5f0e-1f0d-4f7e-9a44-6a86c4b9d6f1";
    private static final String HOLDER = "3f6b8c1e-52b1-4f0e-9f55-0d0a7b1f6a10";
    private static final String OTHER = "d41d8cd9-8f00-4204-a980-0998ecf8427e";
    private static final String THIRD = "9e107d9d-372b-4b68-8a2f-5c0f7d0d9b1c";
    private static final String POST = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String OTHER_POST = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    private static final String PLACE = "8a1d4a52-6f0c-4a8e-8b37-2f1f5d1e7c21";
    private static final String OTHER_PLACE = "550e8400-e29b-41d4-a716-446655440000";
    private static final String APPOINTMENT = "6fa459ea-ee8a-4ca4-894e-db77e160355e";
    private static final String PERSON = "16fd2706-8baf-433b-82eb-8c7fada847da";
    private static final String REFERRAL = "886313e1-3b8a-5372-9b90-0c9aee199e5d";
    private static final List<String> HOLDERS = List.of(HOLDER, OTHER);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final LocalTime TWO = LocalTime.of(14, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    static final List<DomainEvent> ALL = List.of(
            new PermanenceProposed(
                    PERMANENCE,
                    HOLDERS,
                    HOLDER,
                    "49",
                    PLACE,
                    "Le mardi du numérique et des droits",
                    PermanenceFormat.DROP_IN,
                    PermanenceAccess.BOTH,
                    12,
                    30,
                    DAY,
                    TWO,
                    FIVE,
                    "FREQ=WEEKLY;BYDAY=TU",
                    DAY.plusMonths(6),
                    List.of(DAY.plusWeeks(3))),
            new PermanenceAmended(
                    PERMANENCE,
                    HOLDERS,
                    OTHER_PLACE,
                    PLACE,
                    PermanenceAccess.OPEN,
                    8,
                    null,
                    DAY.plusWeeks(5),
                    TWO,
                    FIVE,
                    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=10",
                    null,
                    List.of()),
            new PermanenceSuspended(
                    PERMANENCE, HOLDERS, PLACE, DAY.plusWeeks(8), DAY.plusWeeks(10), PermanencePauseReason.SUMMER),
            new PermanenceResumed(PERMANENCE, HOLDERS, PLACE, DAY.plusWeeks(9)),
            new PermanenceEnded(PERMANENCE, HOLDERS, PLACE, DAY.plusWeeks(20), PermanencePauseReason.TOO_FEW_PEOPLE),
            new SessionCancelled(PERMANENCE, HOLDERS, PLACE, DAY.plusWeeks(2), SessionCancelReason.PUBLIC_HOLIDAY),
            new SessionHeld(
                    PERMANENCE,
                    HOLDERS,
                    PLACE,
                    DAY,
                    List.of(HOLDER, THIRD),
                    Map.of("LEARNING", 2, "PROCEDURE", 5),
                    3,
                    1),
            new AttendanceDue(PERMANENCE, HOLDERS, PLACE, DAY.plusWeeks(1)),
            new HolderInvited(PERMANENCE, OTHER, List.of(HolderTask.PROCEDURES), List.of("caf", "cpam")),
            new HolderAgreed(PERMANENCE, OTHER, POST),
            new HolderDeclined(PERMANENCE, OTHER, HolderRefusal.DAY_UNSUITABLE),
            new HolderLeft(PERMANENCE, OTHER, null, DAY.plusMonths(2), HolderRefusal.NO_POST_FREE),
            new PresenceConfirmed(PERMANENCE, OTHER, POST, DAY),
            new AbsenceDeclared(PERMANENCE, OTHER, POST, DAY, AbsenceReason.TRAINING),
            new SubstituteFound(PERMANENCE, OTHER, POST, DAY, THIRD, OTHER_POST),
            new AppointmentBooked(PERMANENCE, APPOINTMENT, PERSON, REFERRAL, OTHER, DAY, TWO, TWO.plusMinutes(30)),
            new AppointmentMoved(
                    PERMANENCE, APPOINTMENT, PERSON, DAY.plusWeeks(1), TWO.plusHours(1), TWO.plusMinutes(90)),
            new AppointmentCancelled(PERMANENCE, APPOINTMENT, PERSON, AppointmentCancelReason.BY_PERSON),
            new AppointmentKept(PERMANENCE, APPOINTMENT, PERSON),
            new AppointmentMissed(PERMANENCE, APPOINTMENT, PERSON),
            new AppointmentReminded(PERMANENCE, APPOINTMENT, PERSON, DAY.plusWeeks(1), TWO.plusHours(1)));

    private PermanenceSamples() {}
}
