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
import java.time.ZoneOffset;
import java.util.UUID;
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
            case AppointmentMoved it -> drop(it.appointmentId(), sql);
            case AppointmentCancelled it -> end(it.appointmentId(), sql);
            case AppointmentKept it -> end(it.appointmentId(), sql);
            case AppointmentMissed it -> end(it.appointmentId(), sql);
            default -> {}
        }
    }

    private void remind(AppointmentReminded event, UUID id, JdbcClient sql) {
        sql.sql("""
                        insert into outbox.reminder (id, appointment_id, beneficiary_id, department, booked_by, holder_ids, place_id,
                                                     title, day, starts_at, state, handed_in_at, next_at)
                        select :id, a.appointment_id, :beneficiary::uuid, p.department, a.booked_by, p.holder_ids, p.place_id,
                               p.title, :day, :startsAt, :state, :now, :now
                        from appointment a, permanence p
                        where a.appointment_id = :appointment::uuid and p.permanence_id = :permanence::uuid
                        on conflict do nothing""")
                .param("id", id)
                .param("beneficiary", event.beneficiaryId())
                .param("day", event.day())
                .param("startsAt", event.startsAt())
                .param("state", ReminderState.WAITING.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("appointment", event.appointmentId())
                .param("permanence", event.permanenceId())
                .update();
    }

    private static void drop(String appointment, JdbcClient sql) {
        sql.sql("delete from outbox.reminder where appointment_id = ?::uuid and settled_at is null")
                .param(appointment)
                .update();
    }

    private static void end(String appointment, JdbcClient sql) {
        drop(appointment, sql);
        sql.sql("delete from appointment where appointment_id = ?::uuid")
                .param(appointment)
                .update();
    }
}
