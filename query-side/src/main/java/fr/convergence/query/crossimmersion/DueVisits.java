package fr.convergence.query.crossimmersion;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.ReadModels;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What time is to do to visits, and has not done yet. */
@Component
public final class DueVisits {

    private final ReadModels readModels;

    DueVisits(ReadModels readModels) {
        this.readModels = readModels;
    }

    /** One of them. */
    public record Due(String immersionId, String visitId, VisitDeadline kind, Instant dueAt) {}

    /**
     * The first of them, in the order in which they fell due; of those of one moment, by visit and kind.
     *
     * @param most how many at most
     */
    public List<Due> upTo(Instant now, int most) {
        return readModels.read(
                VisitDeadlineProjection.NAME,
                Actor.SYSTEM,
                null,
                snapshot -> snapshot.sql()
                        .sql("""
                        select v.immersion_id, visit_id, d.kind, d.due_at from due d join visit v using (visit_id)
                        where d.due_at <= :now order by d.due_at, visit_id, d.kind limit :most""")
                        .param("now", Timestamp.from(now))
                        .param("most", most)
                        .query((row, _) -> new Due(
                                row.getString("immersion_id"),
                                row.getString("visit_id"),
                                VisitDeadline.valueOf(row.getString("kind")),
                                row.getTimestamp("due_at").toInstant()))
                        .list());
    }
}
