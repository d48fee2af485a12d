package fr.convergence.command.jointpermanence;

import fr.convergence.command.Families;
import fr.convergence.command.Story;
import fr.convergence.command.cartography.CartographyDecisions;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AgreeToPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AmendPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AskAttendance;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.BookAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.CancelAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.CancelSession;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ConfirmPresence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.DeclareAbsence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.DeclinePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.EndPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.LeavePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.MoveAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.OfStructure;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.OfTime;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ProposePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.RecordAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.RecordSession;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.RemindAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ResumePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.Share;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.StandIn;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.SuspendPermanence;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.jointpermanence.AbsenceReason;
import fr.convergence.kernel.jointpermanence.AppointmentCancelReason;
import fr.convergence.kernel.jointpermanence.AttendeeCategory;
import fr.convergence.kernel.jointpermanence.HolderRefusal;
import fr.convergence.kernel.jointpermanence.HolderTask;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.jointpermanence.PermanenceFormat;
import fr.convergence.kernel.jointpermanence.PermanencePauseReason;
import fr.convergence.kernel.jointpermanence.SessionCancelReason;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A counter that proposes to a library to be at the town hall every Tuesday, and what may be asked of that. */
final class Sample {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    static final LocalDate DAY = LocalDate.of(2026, 3, 17);
    static final String COUNTER = "3f6b8c1e-52b1-4f0e-9f55-0d0a7b1f6a10";
    static final String LIBRARY = "d41d8cd9-8f00-4204-a980-0998ecf8427e";
    static final String OTHER = "c81e728d-9d4c-4f63-af06-7f89cc14862c";
    static final String HALL = "8a1d4a52-6f0c-4a8e-8b37-2f1f5d1e7c21";
    static final String STOP = "550e8400-e29b-41d4-a716-446655440000";
    static final String ELSEWHERE = "16fd2706-8baf-433b-82eb-8c7fada847da";
    static final String PERMANENCE = "1b4f5f0e-1f0d-4f7e-9a44-6a86c4b9d6f1";
    static final String SECOND = "6fa459ea-ee8a-4ca4-894e-db77e160355e";
    static final String APPOINTMENT = "886313e1-3b8a-5372-9b90-0c9aee199e5d";
    static final String PERSON = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    static final LocalTime TWO = LocalTime.of(14, 0);
    static final LocalTime FIVE = LocalTime.of(17, 0);

    static final Schedule SCHEDULE =
            new Schedule(HALL, PermanenceAccess.BOTH, 6, 30, DAY, TWO, FIVE, "FREQ=WEEKLY;COUNT=10", null, List.of());
    static final ProposePermanence PROPOSE = propose(PERMANENCE, COUNTER, SCHEDULE, COUNTER, LIBRARY);
    static final AgreeToPermanence AGREE = new AgreeToPermanence(PERMANENCE, LIBRARY, null);
    static final DeclinePermanence DECLINE = new DeclinePermanence(PERMANENCE, LIBRARY, HolderRefusal.DAY_UNSUITABLE);
    static final LeavePermanence LEAVE =
            new LeavePermanence(PERMANENCE, LIBRARY, DAY.plusWeeks(2), HolderRefusal.NO_POST_FREE);
    static final AmendPermanence AMEND = new AmendPermanence(
            PERMANENCE,
            COUNTER,
            new Schedule(
                    STOP,
                    PermanenceAccess.BOTH,
                    4,
                    60,
                    DAY.plusDays(1),
                    LocalTime.of(9, 0),
                    LocalTime.of(12, 0),
                    "FREQ=WEEKLY;COUNT=5",
                    null,
                    List.of()));
    static final SuspendPermanence SUSPEND =
            new SuspendPermanence(PERMANENCE, COUNTER, DAY, null, PermanencePauseReason.SUMMER);
    static final ResumePermanence RESUME = new ResumePermanence(PERMANENCE, COUNTER, DAY);
    static final EndPermanence END =
            new EndPermanence(PERMANENCE, COUNTER, DAY.minusDays(1), PermanencePauseReason.END_OF_PROJECT);
    static final CancelSession CANCEL = new CancelSession(PERMANENCE, COUNTER, DAY, SessionCancelReason.WEATHER);
    static final ConfirmPresence CONFIRM = new ConfirmPresence(PERMANENCE, LIBRARY, DAY);
    static final DeclareAbsence ABSENCE = new DeclareAbsence(PERMANENCE, LIBRARY, DAY, AbsenceReason.TRAINING);
    static final StandIn STAND_IN = new StandIn(PERMANENCE, OTHER, LIBRARY, DAY, null);
    static final RecordSession RECORD = new RecordSession(
            PERMANENCE,
            COUNTER,
            DAY,
            List.of(COUNTER),
            Map.of(AttendeeCategory.PROCEDURE, 5, AttendeeCategory.LEARNING, 2),
            null,
            null);
    static final BookAppointment BOOK =
            new BookAppointment(PERMANENCE, OTHER, APPOINTMENT, PERSON, null, DAY, TWO.plusMinutes(30));
    static final MoveAppointment MOVE = new MoveAppointment(PERMANENCE, OTHER, APPOINTMENT, DAY.plusWeeks(1), TWO);
    static final CancelAppointment CALL_OFF =
            new CancelAppointment(PERMANENCE, OTHER, APPOINTMENT, AppointmentCancelReason.BY_PERSON);
    static final RecordAppointment KEPT = new RecordAppointment(PERMANENCE, LIBRARY, APPOINTMENT, true);
    static final RemindAppointment REMIND = new RemindAppointment(PERMANENCE, APPOINTMENT);
    static final AskAttendance ASK = new AskAttendance(PERMANENCE, DAY);

    /** Every command on what was proposed, by a short name. */
    static final Map<String, JointPermanenceCommand> COMMANDS = Map.ofEntries(
            Map.entry("propose", PROPOSE),
            Map.entry("agree", AGREE),
            Map.entry("decline", DECLINE),
            Map.entry("leave", LEAVE),
            Map.entry("amend", AMEND),
            Map.entry("suspend", SUSPEND),
            Map.entry("resume", RESUME),
            Map.entry("end", END),
            Map.entry("cancel-session", CANCEL),
            Map.entry("confirm", CONFIRM),
            Map.entry("declare-absence", ABSENCE),
            Map.entry("stand-in", STAND_IN),
            Map.entry("record-session", RECORD),
            Map.entry("book", BOOK),
            Map.entry("move", MOVE),
            Map.entry("call-off", CALL_OFF),
            Map.entry("record-appointment", KEPT),
            Map.entry("remind", REMIND),
            Map.entry("ask-attendance", ASK));

    private Sample() {}

    static ProposePermanence propose(String id, String proposer, Schedule schedule, String... holders) {
        return new ProposePermanence(
                id,
                proposer,
                null,
                "Le mardi du numérique",
                PermanenceFormat.DROP_IN,
                schedule,
                Arrays.stream(holders)
                        .map(holder -> new Share(holder, List.of(HolderTask.PROCEDURES), List.of()))
                        .toList());
    }

    /** At another place, on other hours. */
    static Schedule at(String place, int from, int to) {
        return new Schedule(
                place,
                PermanenceAccess.OPEN,
                6,
                null,
                DAY,
                LocalTime.of(from, 0),
                LocalTime.of(to, 0),
                "FREQ=WEEKLY;COUNT=10",
                null,
                List.of());
    }

    static JointPermanenceDecider decider() {
        return new JointPermanenceDecider(new CartographyDecisions().structures(), Families.promises());
    }

    static Story<JointPermanenceCommand> structures() {
        return new Story<>(
                decider(),
                List.<DomainEvent>of(
                        registered(COUNTER, "49301"),
                        registered(LIBRARY, "49301"),
                        registered(OTHER, "49007"),
                        place(HALL, "49301"),
                        place(STOP, "49007"),
                        place(ELSEWHERE, "44109")),
                People.COUNTER,
                TODAY);
    }

    static StructureRegistered registered(String id, String commune) {
        return new StructureRegistered(id, Map.of("NAME", List.of("Structure"), "COMMUNE", List.of(commune)));
    }

    static PlaceRegistered place(String id, String commune) {
        return new PlaceRegistered(id, Map.of("NAME", List.of("Lieu"), "COMMUNE", List.of(commune)));
    }

    static Story<JointPermanenceCommand> proposed() {
        return structures().after(PROPOSE);
    }

    static Story<JointPermanenceCommand> running() {
        return proposed().by(People.LIBRARY).after(AGREE).by(People.COUNTER);
    }

    /** A permanence that stands there, with an appointment at its first session where one can be booked. */
    static Story<JointPermanenceCommand> at(Standing standing) {
        return switch (standing) {
            case PROPOSED -> proposed();
            case DECLINED -> proposed().by(People.LIBRARY).after(DECLINE);
            case RUNNING -> booked();
            case ABSENT -> booked().by(People.LIBRARY).after(ABSENCE);
            case SUSPENDED -> booked().after(SUSPEND);
            case CANCELLED -> booked().after(CANCEL);
            case TOLD -> booked().on(DAY).after(RECORD);
            case ENDED -> booked().after(END);
        };
    }

    static Story<JointPermanenceCommand> booked() {
        return running().by(People.OTHER).after(BOOK).by(People.COUNTER);
    }

    /** Who may ask for a command. */
    static Actor whoMay(JointPermanenceCommand command) {
        return switch (command) {
            case OfTime _ -> Actor.SYSTEM;
            case OfStructure it when it.structureId().equals(LIBRARY) -> People.LIBRARY;
            case OfStructure it when it.structureId().equals(OTHER) -> People.OTHER;
            default -> People.COUNTER;
        };
    }
}
