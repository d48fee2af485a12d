package fr.convergence.query.deadline;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.ReadModels;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    /** Those of one receiver of a referral that run, by kind; none when it ended there. */
    public Map<DeadlineKind, Instant> running(String referralId, String receiverId) {
        return readModels.read(DeadlineProjection.NAME, Actor.SYSTEM, null, snapshot -> {
            Map<DeadlineKind, Instant> running = new EnumMap<>(DeadlineKind.class);
            snapshot.sql()
                    .sql("""
                            select kind, due_at from due
                            where referral_id = cast(:referral as uuid) and receiver_id = cast(:receiver as uuid)""")
                    .param("referral", referralId)
                    .param("receiver", receiverId)
                    .query(row -> {
                        running.put(
                                DeadlineKind.valueOf(row.getString("kind")),
                                row.getTimestamp("due_at").toInstant());
                    });
            return running;
        });
    }

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
