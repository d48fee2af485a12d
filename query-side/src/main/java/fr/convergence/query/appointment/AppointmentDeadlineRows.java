package fr.convergence.query.appointment;

import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentBooked;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentCancelled;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentKept;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMissed;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMoved;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentReminded;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import fr.convergence.kernel.territory.LegalTime;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Writes when each appointment is to be reminded of: at eight in the morning, where it is, two days before. One that is booked later
 * than that is fresh in mind. The same event again changes nothing.
 */
final class AppointmentDeadlineRows {

    private static final int DAYS_BEFORE = 2;
    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    private final JdbcClient sql;

    AppointmentDeadlineRows(Connection transaction) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
    }

    void of(JointPermanenceEvent event, Instant at) {
        switch (event) {
            case PermanenceProposed it ->
                sql.sql("insert into permanence values (?::uuid, ?) on conflict do nothing")
                        .param(it.permanenceId())
                        .param(it.department())
                        .update();
            case AppointmentBooked it -> due(it.permanenceId(), it.appointmentId(), it.day(), at);
            case AppointmentMoved it -> {
                settle(it.appointmentId());
                due(it.permanenceId(), it.appointmentId(), it.day(), at);
            }
            case AppointmentCancelled it -> settle(it.appointmentId());
            case AppointmentKept it -> settle(it.appointmentId());
            case AppointmentMissed it -> settle(it.appointmentId());
            case AppointmentReminded it -> settle(it.appointmentId());
            default -> {}
        }
    }

    private void due(String permanence, String appointment, LocalDate day, Instant at) {
        String department = sql.sql("select department from permanence where permanence_id = ?::uuid")
                .param(permanence)
                .query(String.class)
                .single();
        Instant dueAt = day.minusDays(DAYS_BEFORE)
                .atTime(EIGHT)
                .atZone(LegalTime.of(department))
                .toInstant();
        if (dueAt.isAfter(at)) {
            sql.sql("insert into due values (?::uuid, ?::uuid, ?) on conflict do nothing")
                    .param(appointment)
                    .param(permanence)
                    .param(Timestamp.from(dueAt))
                    .update();
        }
    }

    private void settle(String appointment) {
        sql.sql("delete from due where appointment_id = ?::uuid")
                .param(appointment)
                .update();
    }
}
