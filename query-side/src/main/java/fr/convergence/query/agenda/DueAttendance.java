package fr.convergence.query.agenda;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.ReadModels;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sessions that are over, of which nobody said how many came and nobody was asked. */
@Component
public final class DueAttendance {

    private final ReadModels readModels;

    DueAttendance(ReadModels readModels) {
        this.readModels = readModels;
    }

    /** One of them. */
    public record Due(String permanenceId, LocalDate day, Instant dueAt) {}

    /**
     * The first of them, in the order in which they fell due; of those of one moment, by permanence.
     *
     * @param most how many at most
     */
    public List<Due> upTo(Instant now, int most) {
        return readModels.read(
                AgendaProjection.NAME,
                Actor.SYSTEM,
                null,
                snapshot -> snapshot.sql()
                        .sql("""
                        select permanence_id, day, due_at from due where due_at <= :now
                        order by due_at, permanence_id, day limit :most""")
                        .param("now", Timestamp.from(now))
                        .param("most", most)
                        .query((row, _) -> new Due(
                                row.getString("permanence_id"),
                                row.getObject("day", LocalDate.class),
                                row.getTimestamp("due_at").toInstant()))
                        .list());
    }
}
