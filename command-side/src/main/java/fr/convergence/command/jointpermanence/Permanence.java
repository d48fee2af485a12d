package fr.convergence.command.jointpermanence;

import fr.convergence.kernel.agenda.Session;
import fr.convergence.kernel.agenda.Timetable;
import fr.convergence.kernel.jointpermanence.AppointmentEvent;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentBooked;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentCancelled;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentKept;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMissed;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMoved;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentReminded;
import fr.convergence.kernel.jointpermanence.HolderEvent;
import fr.convergence.kernel.jointpermanence.HolderEvent.AbsenceDeclared;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderAgreed;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderDeclined;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderInvited;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderLeft;
import fr.convergence.kernel.jointpermanence.HolderEvent.PresenceConfirmed;
import fr.convergence.kernel.jointpermanence.HolderEvent.SubstituteFound;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.kernel.jointpermanence.TimetableEvent;
import fr.convergence.kernel.jointpermanence.TimetableEvent.AttendanceDue;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceAmended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceEnded;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceResumed;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceSuspended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionCancelled;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionHeld;
import fr.convergence.kernel.territory.LegalTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A permanence, from the proposal to its end. Of one that a decision only looks at because somebody is there, no more is known than
 * when who is where. Immutable.
 *
 * @param proposed how it began; null before
 * @param schedules where and for how many, each from its first day on
 * @param timetable when; null before
 * @param lastDay the day it ends on; null as long as nobody said so
 * @param holders by id, in their order
 * @param days what was told of single days
 * @param appointments by id, in the order in which they were booked
 */
record Permanence(
        @Nullable PermanenceProposed proposed,
        List<Schedule> schedules,
        @Nullable Timetable timetable,
        @Nullable LocalDate lastDay,
        SequencedMap<String, Holder> holders,
        Map<LocalDate, Day> days,
        SequencedMap<String, Appointment> appointments) {

    static final Permanence NONE =
            new Permanence(null, List.of(), null, null, new LinkedHashMap<>(), Map.of(), new LinkedHashMap<>());

    /** It takes several to hold it together. */
    private static final int ENOUGH = 2;

    Permanence evolve(JointPermanenceEvent event) {
        return switch (event) {
            case TimetableEvent it -> ofTimetable(it);
            case HolderEvent it -> ofHolder(it);
            case AppointmentEvent it -> ofAppointment(it);
        };
    }

    private Permanence ofTimetable(TimetableEvent event) {
        return switch (event) {
            case PermanenceProposed it -> {
                Schedule first = Schedule.of(it);
                Timetable when = Timetable.of(first.recurrence(LegalTime.of(it.department())));
                yield new Permanence(it, List.of(first), when, lastDay, holders, days, appointments);
            }
            case PermanenceAmended it -> amended(Schedule.of(it));
            case PermanenceSuspended it -> at(now -> now.suspended(it.from(), it.until()));
            case PermanenceResumed it -> at(now -> now.resumedFrom(it.from()));
            case PermanenceEnded it ->
                new Permanence(
                        proposed,
                        schedules,
                        timetable == null ? null : timetable.endedOn(it.lastDay()),
                        it.lastDay(),
                        holders,
                        days,
                        appointments);
            case SessionCancelled it -> at(now -> now.without(it.day())).on(it.day(), Day::cancel);
            case SessionHeld it -> on(it.day(), day -> day.held(it));
            case AttendanceDue it -> on(it.day(), Day::ask);
        };
    }

    private Permanence ofHolder(HolderEvent event) {
        return switch (event) {
            case HolderInvited it -> holder(it.holderId(), holder -> holder.invited(it));
            case HolderAgreed it -> holder(it.holderId(), holder -> holder.agreed(it.postId()));
            case HolderDeclined it -> holder(it.holderId(), Holder::declined);
            case HolderLeft it -> holder(it.holderId(), holder -> holder.left(it.from()));
            case PresenceConfirmed it -> on(it.day(), day -> day.confirmed(it.holderId()));
            case AbsenceDeclared it -> on(it.day(), day -> day.absent(it.holderId()));
            case SubstituteFound it ->
                on(
                        it.day(),
                        day -> day.substituted(
                                it.holderId(), new Presence(it.holderId(), it.substituteId(), it.substitutePostId())));
        };
    }

    private Permanence ofAppointment(AppointmentEvent event) {
        return switch (event) {
            case AppointmentBooked it -> with(it.appointmentId(), Appointment.of(it));
            case AppointmentMoved it -> known(it, appointment -> appointment.moved(it));
            case AppointmentCancelled it -> known(it, appointment -> appointment.at(AppointmentStage.CANCELLED));
            case AppointmentKept it -> known(it, appointment -> appointment.at(AppointmentStage.KEPT));
            case AppointmentMissed it -> known(it, appointment -> appointment.at(AppointmentStage.MISSED));
            case AppointmentReminded it -> known(it, Appointment::afterReminder);
        };
    }

    private Permanence amended(Schedule next) {
        if (proposed == null || timetable == null) {
            return this;
        }
        List<Schedule> after = new ArrayList<>(schedules.stream()
                .filter(schedule -> schedule.firstDay().isBefore(next.firstDay()))
                .toList());
        after.add(next);
        Timetable when = timetable.amendedFrom(next.firstDay(), next.recurrence(zone()));
        return new Permanence(proposed, List.copyOf(after), when, lastDay, holders, days, appointments);
    }

    private Permanence at(UnaryOperator<Timetable> change) {
        return timetable == null
                ? this
                : new Permanence(proposed, schedules, change.apply(timetable), lastDay, holders, days, appointments);
    }

    private Permanence on(LocalDate day, UnaryOperator<Day> change) {
        Map<LocalDate, Day> after = new TreeMap<>(days);
        after.put(day, change.apply(day(day)));
        return new Permanence(proposed, schedules, timetable, lastDay, holders, after, appointments);
    }

    private Permanence holder(String id, UnaryOperator<Holder> change) {
        SequencedMap<String, Holder> after = new LinkedHashMap<>(holders);
        after.put(id, change.apply(holders.getOrDefault(id, Holder.NONE)));
        return new Permanence(proposed, schedules, timetable, lastDay, after, days, appointments);
    }

    private Permanence known(AppointmentEvent event, UnaryOperator<Appointment> change) {
        Appointment before = appointments.get(event.appointmentId());
        return before == null ? this : with(event.appointmentId(), change.apply(before));
    }

    private Permanence with(String id, Appointment appointment) {
        SequencedMap<String, Appointment> after = new LinkedHashMap<>(appointments);
        after.put(id, appointment);
        return new Permanence(proposed, schedules, timetable, lastDay, holders, days, after);
    }

    Day day(LocalDate day) {
        return days.getOrDefault(day, Day.NONE);
    }

    ZoneId zone() {
        return LegalTime.of(Objects.requireNonNull(proposed).department());
    }

    /** The one that holds on a day; the first when it is before all of them. */
    Schedule scheduleOn(LocalDate day) {
        return schedules.reversed().stream()
                .filter(schedule -> !schedule.firstDay().isAfter(day))
                .findFirst()
                .orElseGet(schedules::getFirst);
    }

    /** From a day on; none before it is proposed. */
    List<Session> sessionsFrom(LocalDate day) {
        return timetable == null ? List.of() : timetable.sessions(day, LocalDate.MAX);
    }

    Optional<Session> sessionOn(LocalDate day) {
        return timetable == null
                ? Optional.empty()
                : timetable.sessions(day, day).stream().findFirst();
    }

    /** Who is to be there, as far as was told. */
    List<Presence> presentOn(LocalDate day) {
        return holders.entrySet().stream()
                .filter(holder -> holder.getValue().holdsOn(day))
                .flatMap(holder -> day(day).inPlaceOf(new Presence(
                        holder.getKey(), holder.getKey(), holder.getValue().postId())))
                .toList();
    }

    /** Those that did not decline and had not left by a day, sorted. */
    List<String> holdersOn(LocalDate day) {
        return holders.entrySet().stream()
                .filter(holder -> remains(holder.getValue(), day))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean remains(Holder holder, LocalDate day) {
        return holder.stage() != HolderStage.DECLINED && (holder.leftFrom() == null || day.isBefore(holder.leftFrom()));
    }

    /** Whether as many remain on a day as it takes to hold it together. */
    boolean hasEnoughOn(LocalDate day) {
        return holdersOn(day).size() >= ENOUGH;
    }

    /** Whether all who were asked and did not decline have agreed, and they are several. */
    boolean runs() {
        List<Holder> remaining = holders.values().stream()
                .filter(holder -> holder.stage() != HolderStage.DECLINED)
                .toList();
        return remaining.size() >= ENOUGH
                && remaining.stream().allMatch(holder -> holder.stage() == HolderStage.AGREED);
    }

    /** Whether nothing can be changed from a day on. */
    boolean overBy(LocalDate day) {
        return lastDay != null && lastDay.isBefore(day);
    }

    /** The appointments of a day that take a place there. */
    Stream<Appointment> appointmentsOn(LocalDate day) {
        return appointments.values().stream()
                .filter(appointment -> appointment.counts() && appointment.day().equals(day));
    }
}
