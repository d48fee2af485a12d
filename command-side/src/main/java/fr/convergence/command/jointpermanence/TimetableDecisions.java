package fr.convergence.command.jointpermanence;

import static fr.convergence.command.jointpermanence.JointPermanenceRejection.CAPACITY_BELOW_BOOKINGS;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.ENDS_BEFORE_IT_BEGINS;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.IN_THE_PAST;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.PERMANENCE_OVER;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.PLACE_ELSEWHERE;

import fr.convergence.command.Circumstances;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AmendPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.CancelSession;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.EndPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ResumePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.SuspendPermanence;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.jointpermanence.AppointmentCancelReason;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentCancelled;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.kernel.jointpermanence.TimetableEvent;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceAmended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceEnded;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceResumed;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceSuspended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionCancelled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What any holder that agreed decides for all: when and where it is held. */
final class TimetableDecisions {

    private TimetableDecisions() {}

    static List<JointPermanenceEvent> amend(Scene now, AmendPermanence command, Circumstances circumstances) {
        Permanence before = now.asOneOfAll(command, circumstances.actor());
        Schedule next = command.schedule();
        PERMANENCE_OVER.when(before.overBy(circumstances.today()) || before.overBy(next.firstDay()));
        if (before.schedules().contains(next) && before.schedules().getLast().equals(next)) {
            return List.of();
        }
        List<Rejection> faults = new ArrayList<>(ScheduleRules.faults(next, now, circumstances.today()));
        most(before, next).ifPresent(booked -> faults.add(CAPACITY_BELOW_BOOKINGS.at("capacity", booked)));
        Rejected.unlessEmpty(faults);
        Optional<String> department = now.structures().departmentOfPlace(next.placeId());
        PLACE_ELSEWHERE.when(
                department.isPresent()
                        && !department
                                .get()
                                .equals(Objects.requireNonNull(before.proposed())
                                        .department()),
                department.orElse(""));
        String former = before.scheduleOn(next.firstDay()).placeId();
        return checked(
                now,
                command,
                new PermanenceAmended(
                        command.permanenceId(),
                        before.holdersOn(next.firstDay()),
                        next.placeId(),
                        former.equals(next.placeId()) ? null : former,
                        next.access(),
                        next.capacity(),
                        next.slotMinutes(),
                        next.firstDay(),
                        next.startsAt(),
                        next.endsAt(),
                        next.rule(),
                        next.until(),
                        next.exceptions()),
                circumstances.today());
    }

    /** How many appointments the fullest session has that goes on, if they are more than fit. */
    private static Optional<String> most(Permanence before, Schedule next) {
        return before.appointments().values().stream()
                .filter(Appointment::isOpen)
                .filter(appointment -> !appointment.day().isBefore(next.firstDay()))
                .collect(Collectors.groupingBy(Appointment::day, Collectors.counting()))
                .values()
                .stream()
                .filter(booked -> booked > next.capacity())
                .max(Long::compare)
                .map(String::valueOf);
    }

    static List<JointPermanenceEvent> suspend(Scene now, SuspendPermanence command, Circumstances circumstances) {
        Permanence before = now.asOneOfAll(command, circumstances.actor());
        LocalDate last = command.until();
        List<Rejection> faults = new ArrayList<>(faultsOfDay("from", command.from(), circumstances.today()));
        if (last != null && last.isBefore(command.from())) {
            faults.add(ENDS_BEFORE_IT_BEGINS.at("until"));
        }
        Rejected.unlessEmpty(faults);
        PERMANENCE_OVER.when(before.overBy(command.from()));
        boolean idle = before.timetable() == null
                || before.timetable()
                        .sessions(command.from(), last == null ? LocalDate.MAX : last)
                        .isEmpty();
        return idle
                ? List.of()
                : checked(
                        now,
                        command,
                        new PermanenceSuspended(
                                command.permanenceId(),
                                before.holdersOn(command.from()),
                                before.scheduleOn(command.from()).placeId(),
                                command.from(),
                                last,
                                command.reason()),
                        circumstances.today());
    }

    static List<JointPermanenceEvent> resume(Scene now, ResumePermanence command, Circumstances circumstances) {
        Permanence before = now.asOneOfAll(command, circumstances.actor());
        Rejected.unlessEmpty(faultsOfDay("from", command.from(), circumstances.today()));
        PERMANENCE_OVER.when(before.overBy(command.from()));
        PermanenceResumed resumed = new PermanenceResumed(
                command.permanenceId(),
                before.holdersOn(command.from()),
                before.scheduleOn(command.from()).placeId(),
                command.from());
        boolean same = before.evolve(resumed)
                .sessionsFrom(circumstances.today())
                .equals(before.sessionsFrom(circumstances.today()));
        return same ? List.of() : checked(now, command, resumed, circumstances.today());
    }

    static List<JointPermanenceEvent> end(Scene now, EndPermanence command, Circumstances circumstances) {
        Permanence before = now.asOneOfAll(command, circumstances.actor());
        if (command.lastDay().equals(before.lastDay())) {
            return List.of();
        }
        PERMANENCE_OVER.when(before.overBy(circumstances.today()));
        LocalDate yesterday = circumstances.today().minusDays(1);
        Rejected.unlessEmpty(faultsOfDay("lastDay", command.lastDay(), yesterday));
        PermanenceEnded ended = new PermanenceEnded(
                command.permanenceId(),
                before.holdersOn(command.lastDay()),
                before.scheduleOn(command.lastDay()).placeId(),
                command.lastDay(),
                command.reason());
        boolean later = before.lastDay() != null && before.lastDay().isBefore(command.lastDay());
        return later
                ? checked(now, command, ended, circumstances.today())
                : withCancelled(now, command.permanenceId(), List.of(ended), circumstances.today());
    }

    static List<JointPermanenceEvent> cancel(Scene now, CancelSession command, Circumstances circumstances) {
        Permanence before = now.asOneOfAll(command, circumstances.actor());
        if (before.day(command.day()).cancelled()) {
            return List.of();
        }
        SessionDecisions.refuseNotAhead(before, command.day(), circumstances.today());
        return checked(
                now,
                command,
                new SessionCancelled(
                        command.permanenceId(),
                        before.holdersOn(command.day()),
                        before.scheduleOn(command.day()).placeId(),
                        command.day(),
                        command.reason()),
                circumstances.today());
    }

    private static List<Rejection> faultsOfDay(String path, LocalDate day, LocalDate first) {
        return day.isBefore(first) ? List.of(IN_THE_PAST.at(path)) : List.of();
    }

    private static List<JointPermanenceEvent> checked(
            Scene now, JointPermanenceCommand command, TimetableEvent event, LocalDate today) {
        HolderDecisions.refuseTaken(now, command, List.of(event), today);
        return withCancelled(now, command.permanenceId(), List.of(event), today);
    }

    /** What was booked from a day on, and cannot be kept any more, is cancelled by the same decision. */
    static List<JointPermanenceEvent> withCancelled(
            Scene now, String permanenceId, List<JointPermanenceEvent> events, LocalDate from) {
        Permanence after = now.after(events).permanence(permanenceId);
        List<JointPermanenceEvent> all = new ArrayList<>(events);
        after.appointments().forEach((id, appointment) -> {
            if (appointment.isOpen() && !appointment.day().isBefore(from) && !stands(after, appointment)) {
                all.add(new AppointmentCancelled(
                        permanenceId,
                        id,
                        appointment.booked().beneficiaryId(),
                        AppointmentCancelReason.SESSION_CANCELLED));
            }
        });
        return List.copyOf(all);
    }

    private static boolean stands(Permanence permanence, Appointment appointment) {
        Schedule schedule = permanence.scheduleOn(appointment.day());
        return permanence.sessionOn(appointment.day()).isPresent()
                && schedule.takesAppointments()
                && schedule.hasSlotAt(appointment.startsAt());
    }
}
