package fr.convergence.infra.application.reminder;

import fr.convergence.infra.application.store.Policy;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.TextBeside;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentBooked;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentCancelled;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentKept;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMissed;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMoved;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentReminded;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceAmended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import java.sql.Connection;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Has the person reminded of whom an event says that an appointment is near, from its first start on: the reminder is put down by the
 * transaction that takes the event in, so that there is one. One that waits is dropped when the appointment is moved or called off.
 */
@Component
class WhenAppointmentNearsThenRemind implements Policy {

    static final String NAME = "appointment_reminding";

    private final Clock clock;

    WhenAppointmentNearsThenRemind(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String tables() {
        return TextBeside.of(getClass(), "tables.sql");
    }

    @Override
    public boolean concerns(Class<? extends DomainEvent> type) {
        return JointPermanenceEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(StoredEvent stored, Connection transaction) {
        JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
        switch (stored.event()) {
            case PermanenceProposed it ->
                sql.sql("insert into permanence values (?::uuid, ?, ?::uuid, ?, ?::uuid[]) on conflict do nothing")
                        .param(it.permanenceId())
                        .param(it.department())
                        .param(it.placeId())
                        .param(it.title())
                        .param(it.holderIds().toArray(String[]::new))
                        .update();
            case PermanenceAmended it ->
                sql.sql(
                                "update permanence set place_id = ?::uuid, holder_ids = ?::uuid[] where permanence_id = ?::uuid")
                        .param(it.placeId())
                        .param(it.holderIds().toArray(String[]::new))
                        .param(it.permanenceId())
                        .update();
            case AppointmentBooked it ->
                sql.sql("insert into appointment values (?::uuid, ?::uuid) on conflict do nothing")
                        .param(it.appointmentId())
                        .param(it.bookedBy())
                        .update();
            case AppointmentReminded it -> remind(it, stored.id(), sql);
            case AppointmentMoved it -> ReminderRows.drop(it.appointmentId(), sql);
            case AppointmentCancelled it -> end(it.appointmentId(), sql);
            case AppointmentKept it -> end(it.appointmentId(), sql);
            case AppointmentMissed it -> end(it.appointmentId(), sql);
            default -> {}
        }
    }

    private void remind(AppointmentReminded event, UUID id, JdbcClient sql) {
        sql.sql("""
                        select p.department, a.booked_by, p.holder_ids, p.place_id, p.title from appointment a, permanence p
                        where a.appointment_id = ?::uuid and p.permanence_id = ?::uuid""")
                .param(event.appointmentId())
                .param(event.permanenceId())
                .query((row, _) -> new Reminder(
                        id,
                        UUID.fromString(event.appointmentId()),
                        UUID.fromString(event.beneficiaryId()),
                        row.getString("department"),
                        row.getString("booked_by"),
                        Stream.of((UUID[]) row.getArray("holder_ids").getArray())
                                .map(UUID::toString)
                                .toList(),
                        row.getString("place_id"),
                        row.getString("title"),
                        event.day(),
                        event.startsAt()))
                .optional()
                .ifPresent(reminder -> ReminderRows.put(reminder, clock.instant(), sql));
    }

    private static void end(String appointment, JdbcClient sql) {
        ReminderRows.drop(appointment, sql);
        sql.sql("delete from appointment where appointment_id = ?::uuid")
                .param(appointment)
                .update();
    }
}
