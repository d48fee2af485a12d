package fr.convergence.query.deadline;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.ReadModels;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The delays that have run out and that nobody has told yet. */
@Component
public final class DueDeadlines {

    private final ReadModels readModels;

    DueDeadlines(ReadModels readModels) {
        this.readModels = readModels;
    }

    /** One of them. */
    public record Due(String referralId, String receiverId, DeadlineKind kind, Instant dueAt) {}

    /**
     * The first of them, in the order in which they ran out; of those of one moment, by referral, receiver and kind.
     *
     * @param most how many at most
     */
    public List<Due> upTo(Instant now, int most) {
        return readModels.read(
                DeadlineProjection.NAME,
                Actor.SYSTEM,
                null,
                snapshot -> snapshot.sql()
                        .sql("""
                        select referral_id, receiver_id, kind, due_at from due where due_at <= :now
                        order by due_at, referral_id, receiver_id, kind limit :most""")
                        .param("now", Timestamp.from(now))
                        .param("most", most)
                        .query((row, _) -> new Due(
                                row.getString("referral_id"),
                                row.getString("receiver_id"),
                                DeadlineKind.valueOf(row.getString("kind")),
                                row.getTimestamp("due_at").toInstant()))
                        .list());
    }
}
