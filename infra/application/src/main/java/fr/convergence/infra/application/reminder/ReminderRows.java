package fr.convergence.infra.application.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reminders as their table has them. */
final class ReminderRows {

    private final JdbcClient sql;

    ReminderRows(DataSource database) {
        this.sql = JdbcClient.create(database);
    }

    /** A reminder that is to be sent now. */
    record Due(Reminder reminder, int attempts) {}

    List<Due> due(Instant now, int most) {
        return sql.sql("""
                        select id, appointment_id, beneficiary_id, department, booked_by, holder_ids, place_id, title, day, starts_at,
                               attempts
                        from outbox.reminder where settled_at is null and next_at <= ? order by next_at, id limit ?""")
                .param(now.atOffset(ZoneOffset.UTC))
                .param(most)
                .query((row, _) -> new Due(reminder(row), row.getInt("attempts")))
                .list();
    }

    /** Puts one down, to be sent at once; the same again changes nothing. */
    static void put(Reminder reminder, Instant now, JdbcClient sql) {
        sql.sql("""
                        insert into outbox.reminder (id, appointment_id, beneficiary_id, department, booked_by, holder_ids, place_id,
                                                     title, day, starts_at, state, handed_in_at, next_at)
                        values (?, ?, ?, ?, ?::uuid, ?, ?::uuid, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(reminder.id())
                .param(reminder.appointmentId())
                .param(reminder.beneficiaryId())
                .param(reminder.department())
                .param(reminder.bookedBy())
                .param(reminder.holderIds().toArray(String[]::new))
                .param(reminder.placeId())
                .param(reminder.title())
                .param(reminder.day())
                .param(reminder.startsAt())
                .param(ReminderState.WAITING.name())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets those of an appointment, or of an enrolment, that still wait. */
    static void drop(String appointment, JdbcClient sql) {
        sql.sql("delete from outbox.reminder where appointment_id = ?::uuid and settled_at is null")
                .param(appointment)
                .update();
    }

    /** Writes down that it will not be tried again. */
    void settle(UUID reminder, ReminderState state, @Nullable String fault, Instant now) {
        sql.sql("""
                        update outbox.reminder set state = ?, fault = ?, attempts = attempts + 1, settled_at = ?
                        where id = ? and settled_at is null""")
                .param(state.name())
                .param(fault)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(reminder)
                .update();
    }

    /** Writes down when it is tried again. */
    void postpone(UUID reminder, String fault, Instant next) {
        sql.sql("""
                        update outbox.reminder set state = ?, fault = ?, attempts = attempts + 1, next_at = ?
                        where id = ? and settled_at is null""")
                .param(ReminderState.NOT_TAKEN.name())
                .param(fault)
                .param(next.atOffset(ZoneOffset.UTC))
                .param(reminder)
                .update();
    }

    /** Forgets what was settled before. */
    void forget(Instant before) {
        sql.sql("delete from outbox.reminder where settled_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Reminder reminder(ResultSet row) throws SQLException {
        return new Reminder(
                row.getObject("id", UUID.class),
                row.getObject("appointment_id", UUID.class),
                row.getObject("beneficiary_id", UUID.class),
                row.getString("department"),
                row.getString("booked_by"),
                List.of((String[]) row.getArray("holder_ids").getArray()),
                row.getString("place_id"),
                row.getString("title"),
                row.getObject("day", LocalDate.class),
                row.getObject("starts_at", LocalTime.class));
    }
}
