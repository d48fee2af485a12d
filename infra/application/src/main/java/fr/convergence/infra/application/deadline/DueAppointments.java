package fr.convergence.infra.application.deadline;

import fr.convergence.command.jointpermanence.JointPermanenceCommand.RemindAppointment;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.query.appointment.DueReminders;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The appointments that people are to be reminded of. */
record DueAppointments(DueReminders reminders) implements WhatIsDue {

    @Override
    public List<Due> upTo(Instant now, int most) {
        return reminders.upTo(now, most).stream().map(DueAppointments::due).toList();
    }

    private static Due due(DueReminders.Due reminder) {
        UUID id = NameBasedId.of(UUID.fromString(reminder.appointmentId()), "REMINDER " + reminder.dueAt());
        return new Due(reminder.dueAt(), id, new RemindAppointment(reminder.permanenceId(), reminder.appointmentId()));
    }
}
