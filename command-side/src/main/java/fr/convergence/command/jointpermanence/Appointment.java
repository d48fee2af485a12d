package fr.convergence.command.jointpermanence;

import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentBooked;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMoved;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * An appointment in a session. Immutable.
 *
 * @param reminded whether the person was reminded of it as it is now
 */
record Appointment(
        AppointmentBooked booked, LocalDate day, LocalTime startsAt, AppointmentStage stage, boolean reminded) {

    static Appointment of(AppointmentBooked it) {
        return new Appointment(it, it.day(), it.startsAt(), AppointmentStage.OPEN, false);
    }

    Appointment moved(AppointmentMoved it) {
        return new Appointment(booked, it.day(), it.startsAt(), stage, false);
    }

    Appointment at(AppointmentStage next) {
        return new Appointment(booked, day, startsAt, next, reminded);
    }

    Appointment afterReminder() {
        return new Appointment(booked, day, startsAt, stage, true);
    }

    boolean isOpen() {
        return stage == AppointmentStage.OPEN;
    }

    /** Whether it takes a place in its session: a person who did not come had it. */
    boolean counts() {
        return stage != AppointmentStage.CANCELLED;
    }
}
