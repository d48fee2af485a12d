package fr.convergence.command.jointpermanence;

import static fr.convergence.command.jointpermanence.JointPermanenceRejection.NOT_ALLOWED;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.UNKNOWN_APPOINTMENT;

import fr.convergence.command.Circumstances;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AskAttendance;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.OfTime;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.RemindAppointment;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentReminded;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.kernel.jointpermanence.TimetableEvent.AttendanceDue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What time does to a permanence: what no longer matters passes without a trace. */
final class TimeDecisions {

    private TimeDecisions() {}

    static List<? extends JointPermanenceEvent> decide(Scene now, OfTime command, Circumstances circumstances) {
        NOT_ALLOWED.when(circumstances.actor().role() != Role.SYSTEM);
        Permanence permanence = now.known(command);
        return switch (command) {
            case RemindAppointment it -> remind(permanence, it, circumstances.today());
            case AskAttendance it -> ask(permanence, it, circumstances.today());
        };
    }

    private static List<AppointmentReminded> remind(Permanence permanence, RemindAppointment command, LocalDate today) {
        Appointment appointment = permanence.appointments().get(command.appointmentId());
        UNKNOWN_APPOINTMENT.when(appointment == null, command.appointmentId());
        Appointment known = Objects.requireNonNull(appointment);
        boolean matters = known.isOpen() && !known.reminded() && !known.day().isBefore(today);
        return matters
                ? List.of(new AppointmentReminded(
                        command.permanenceId(),
                        command.appointmentId(),
                        known.booked().beneficiaryId(),
                        known.day(),
                        known.startsAt()))
                : List.of();
    }

    private static List<AttendanceDue> ask(Permanence permanence, AskAttendance command, LocalDate today) {
        Day day = permanence.day(command.day());
        boolean matters = permanence.runs()
                && permanence.sessionOn(command.day()).isPresent()
                && command.day().isBefore(today)
                && day.held() == null
                && !day.asked();
        return matters
                ? List.of(new AttendanceDue(
                        command.permanenceId(),
                        permanence.holdersOn(command.day()),
                        permanence.scheduleOn(command.day()).placeId(),
                        command.day()))
                : List.of();
    }
}
