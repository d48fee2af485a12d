package fr.convergence.query.gathering;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.ReadModels;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What time is to tell of gatherings, and has not told yet. */
@Component
public final class DueGatherings {

    private final ReadModels readModels;

    DueGatherings(ReadModels readModels) {
        this.readModels = readModels;
    }

    /**
     * One of them.
     *
     * @param subjectId the structure, the action or the enrolment it is about; null when it is the gathering
     */
    public record Due(
            String gatheringId,
            GatheringMoment moment,
            @Nullable String subjectId,
            Instant dueAt) {}

    /**
     * The first of them, in the order in which they fell due; of those of one moment, by gathering, moment and subject.
     *
     * @param most how many at most
     */
    public List<Due> upTo(Instant now, int most) {
        return readModels.read(
                GatheringProjection.NAME,
                Actor.SYSTEM,
                null,
                snapshot -> snapshot.sql()
                        .sql("""
                        select gathering_id, moment, nullif(subject_id, '') as subject_id, due_at from due
                        where due_at <= :now order by due_at, gathering_id, moment, due.subject_id limit :most""")
                        .param("now", Timestamp.from(now))
                        .param("most", most)
                        .query((row, _) -> new Due(
                                row.getString("gathering_id"),
                                GatheringMoment.valueOf(row.getString("moment")),
                                row.getString("subject_id"),
                                row.getTimestamp("due_at").toInstant()))
                        .list());
    }
}
