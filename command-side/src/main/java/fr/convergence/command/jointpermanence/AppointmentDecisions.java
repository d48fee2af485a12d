package fr.convergence.command.jointpermanence;

import static fr.convergence.command.jointpermanence.JointPermanenceRejection.ALREADY_BOOKED;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.APPOINTMENT_OVER;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.BENEFICIARY_ERASED;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.DAY_NOT_COME;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.DAY_PASSED;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.NOT_ALLOWED;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.NOT_YOUR_PERMANENCE;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.NO_APPOINTMENTS;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.NO_SUCH_SLOT;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.SESSION_FULL;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.SLOT_TAKEN;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.UNKNOWN_APPOINTMENT;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.UNKNOWN_REFERRAL;

import fr.convergence.command.Circumstances;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.BookAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.CancelAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.MoveAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.OfStructure;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.OnAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.RecordAppointment;
import fr.convergence.kernel.jointpermanence.AppointmentCancelReason;
import fr.convergence.kernel.jointpermanence.AppointmentEvent;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentBooked;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentCancelled;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentKept;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMissed;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMoved;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

/**
 * What becomes of appointments. Whoever works in a structure may book one: people are sent to a permanence by the whole network. At one
 * time there are as many as structures that are to be there, and in a session no more than it can receive.
 */
final class AppointmentDecisions {

    private AppointmentDecisions() {}

    static List<AppointmentEvent> book(Scene now, BookAppointment command, Circumstances circumstances) {
        NOT_ALLOWED.when(!circumstances.actor().knowsCases());
        Permanence permanence = now.asAnybody(command, circumstances.actor());
        now.onBehalf().refuseEnded(command.structureId());
        Appointment before = permanence.appointments().get(command.appointmentId());
        AppointmentBooked booked = new AppointmentBooked(
                command.permanenceId(),
                command.appointmentId(),
                command.beneficiaryId(),
                command.referralId(),
                command.structureId(),
                command.day(),
                command.startsAt(),
                ends(permanence, command.day(), command.startsAt()));
        if (before != null) {
            ALREADY_BOOKED.when(!before.booked().equals(booked));
            return List.of();
        }
        BENEFICIARY_ERASED.when(now.erased().contains(command.beneficiaryId()));
        String referral = command.referralId();
        UNKNOWN_REFERRAL.when(
                referral != null
                        && !command.beneficiaryId().equals(now.referrals().get(referral)),
                String.valueOf(referral));
        refuseNoRoom(permanence, command.day(), command.startsAt(), circumstances.today());
        return List.of(booked);
    }

    private static LocalTime ends(Permanence permanence, LocalDate day, LocalTime startsAt) {
        Integer slot = permanence.scheduleOn(day).slotMinutes();
        return startsAt.plusMinutes(slot == null ? 0 : slot);
    }

    private static void refuseNoRoom(Permanence permanence, LocalDate day, LocalTime startsAt, LocalDate today) {
        SessionDecisions.refuseNotAhead(permanence, day, today);
        Schedule schedule = permanence.scheduleOn(day);
        NO_APPOINTMENTS.when(!schedule.takesAppointments());
        NO_SUCH_SLOT.when(!schedule.hasSlotAt(startsAt), String.valueOf(schedule.slotMinutes()));
        List<Appointment> others = permanence.appointmentsOn(day).toList();
        SESSION_FULL.when(others.size() >= schedule.capacity(), Integer.toString(schedule.capacity()));
        long same = others.stream()
                .filter(other -> other.startsAt().equals(startsAt))
                .count();
        SLOT_TAKEN.when(same >= permanence.presentOn(day).size());
    }

    static List<AppointmentEvent> move(Scene now, MoveAppointment command, Circumstances circumstances) {
        NOT_ALLOWED.when(!circumstances.actor().knowsCases());
        Permanence permanence = now.asAnybody(command, circumstances.actor());
        Appointment appointment = mine(now, permanence, command);
        if (appointment.day().equals(command.day()) && appointment.startsAt().equals(command.startsAt())) {
            return List.of();
        }
        refuseOver(appointment);
        DAY_PASSED.when(appointment.day().isBefore(circumstances.today()));
        Permanence without = permanence.evolve(new AppointmentCancelled(
                command.permanenceId(),
                command.appointmentId(),
                appointment.booked().beneficiaryId(),
                AppointmentCancelReason.OTHER));
        refuseNoRoom(without, command.day(), command.startsAt(), circumstances.today());
        return List.of(new AppointmentMoved(
                command.permanenceId(),
                command.appointmentId(),
                appointment.booked().beneficiaryId(),
                command.day(),
                command.startsAt(),
                ends(permanence, command.day(), command.startsAt())));
    }

    static List<AppointmentEvent> cancel(Scene now, CancelAppointment command, Circumstances circumstances) {
        NOT_ALLOWED.when(!circumstances.actor().knowsCases());
        Permanence permanence = now.asAnybody(command, circumstances.actor());
        Appointment appointment = mine(now, permanence, command);
        if (appointment.stage() == AppointmentStage.CANCELLED) {
            return List.of();
        }
        refuseOver(appointment);
        DAY_PASSED.when(appointment.day().isBefore(circumstances.today()));
        return List.of(new AppointmentCancelled(
                command.permanenceId(),
                command.appointmentId(),
                appointment.booked().beneficiaryId(),
                command.reason()));
    }

    static List<AppointmentEvent> record(Scene now, RecordAppointment command, Circumstances circumstances) {
        NOT_ALLOWED.when(!circumstances.actor().knowsCases());
        Permanence permanence = now.asAnybody(command, circumstances.actor());
        Appointment appointment = mine(now, permanence, command);
        AppointmentStage told = command.kept() ? AppointmentStage.KEPT : AppointmentStage.MISSED;
        if (appointment.stage() == told) {
            return List.of();
        }
        refuseOver(appointment);
        DAY_NOT_COME.when(appointment.day().isAfter(circumstances.today()));
        String beneficiary = appointment.booked().beneficiaryId();
        return List.of(
                command.kept()
                        ? new AppointmentKept(command.permanenceId(), command.appointmentId(), beneficiary)
                        : new AppointmentMissed(command.permanenceId(), command.appointmentId(), beneficiary));
    }

    /** Of who booked it, or holds the permanence. */
    private static <C extends OfStructure & OnAppointment> Appointment mine(
            Scene now, Permanence permanence, C command) {
        Appointment appointment = permanence.appointments().get(command.appointmentId());
        UNKNOWN_APPOINTMENT.when(appointment == null, command.appointmentId());
        Appointment known = Objects.requireNonNull(appointment);
        List<String> ones = now.structures().oneWith(command.structureId());
        boolean there =
                permanence.presentOn(known.day()).stream().anyMatch(presence -> ones.contains(presence.structureId()));
        NOT_YOUR_PERMANENCE.when(!there
                && now.holderOf(command).isEmpty()
                && !ones.contains(known.booked().bookedBy()));
        return known;
    }

    private static void refuseOver(Appointment appointment) {
        APPOINTMENT_OVER.when(!appointment.isOpen(), appointment.stage().label());
    }
}
