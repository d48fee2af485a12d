package fr.convergence.query.appointment;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.ReadModels;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The appointments that people are to be reminded of, and were not yet. */
@Component
public final class DueReminders {

    private final ReadModels readModels;

    DueReminders(ReadModels readModels) {
        this.readModels = readModels;
    }

    /** One of them. */
    public record Due(String permanenceId, String appointmentId, Instant dueAt) {}

    /**
     * The first of them, in the order in which they fell due; of those of one moment, by appointment.
     *
     * @param most how many at most
     */
    public List<Due> upTo(Instant now, int most) {
        return readModels.read(
                AppointmentDeadlineProjection.NAME,
                Actor.SYSTEM,
                null,
                snapshot -> snapshot.sql()
                        .sql("""
                        select permanence_id, appointment_id, due_at from due where due_at <= :now
                        order by due_at, appointment_id limit :most""")
                        .param("now", Timestamp.from(now))
                        .param("most", most)
                        .query((row, _) -> new Due(
                                row.getString("permanence_id"),
                                row.getString("appointment_id"),
                                row.getTimestamp("due_at").toInstant()))
                        .list());
    }
}
