package fr.convergence.query.referralstatistics;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReferralsSent;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts referrals of people whom nobody had sent before; none for who is not told all numbers. */
@Component
final class FirstSendings implements ReferralsSent {

    private final ReadModels readModels;

    FirstSendings(ReadModels readModels) {
        this.readModels = readModels;
    }

    @Override
    public List<Sent> from(
            String department,
            Instant from,
            Instant to,
            @Nullable String operator,
            Actor actor,
            @Nullable String consistentWith) {
        if (!actor.coordinates(department)) {
            return List.of();
        }
        return readModels.read(
                ReferralStatisticsProjection.NAME,
                actor,
                consistentWith,
                snapshot -> snapshot.sql()
                        .sql("""
                        select sender_id, receiver_id, count(*) as referrals from sending
                        where sender_department = :department and sent_at >= :from and sent_at < :to and redirections = 0
                          and (cast(:operator as text) is null or operator = :operator)
                        group by sender_id, receiver_id order by sender_id, receiver_id""")
                        .param("department", department)
                        .param("from", Timestamp.from(from))
                        .param("to", Timestamp.from(to))
                        .param("operator", operator)
                        .query((row, _) -> new Sent(
                                row.getString("sender_id"), row.getString("receiver_id"), row.getInt("referrals")))
                        .list());
    }
}
