package fr.convergence.infra.application.vault;

import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.referral.ErasureReason;
import fr.convergence.query.ReadModels;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the events say of chains of referrals, up to the last event there is: an answer that cannot be brought that far within the
 * patience of every read is none.
 */
final class Chains {

    private static final int AT_ONCE = 200;

    private final ReadModels readModels;
    private final PostgresEventStore store;
    private final Clock clock;

    Chains(ReadModels readModels, PostgresEventStore store, Clock clock) {
        this.readModels = readModels;
        this.store = store;
        this.clock = clock;
    }

    /**
     * One person's.
     *
     * @param openedBy the structure that began it
     * @param accepted the structures that took the person on
     * @param holders of the links of those that still accompany the person, as long as they open, once they knew the code
     */
    record Chain(String openedBy, Set<String> accepted, Set<Actor> holders) {}

    /** What is to be erased, for which reason, and since when; and the structure that began its chain. */
    record Due(UUID beneficiary, String openedBy, Instant at, ErasureReason reason) {}

    /** How long what is kept may be kept. */
    record Delays(Duration retention, Duration drafts, Duration longest) {}

    /**
     * The chain of a person; empty when no referral names it.
     *
     * @throws ReadModels.NotReadable when the last events are not taken in in time
     */
    Optional<Chain> find(UUID beneficiary) {
        return atHead(sql -> sql.sql("""
                        select opened_by, array(select distinct receiver_id from standing
                                                where beneficiary_id = chain.beneficiary_id and accepted) as accepted
                        from chain where beneficiary_id = :beneficiary""")
                .param("beneficiary", beneficiary)
                .query((row, _) -> new Chain(
                        row.getString("opened_by"),
                        Set.of((String[]) row.getArray("accepted").getArray()),
                        holders(beneficiary, sql)))
                .optional());
    }

    private Set<Actor> holders(UUID beneficiary, JdbcClient sql) {
        return Set.copyOf(sql.sql("""
                        select link_id, receiver_id from standing
                        where beneficiary_id = :beneficiary and accepted and ended_at is null
                          and link_identified and link_id is not null and link_until >= :today""")
                .param("beneficiary", beneficiary)
                .param("today", FrenchDay.at(clock.instant()))
                .query((row, _) -> Actor.ofLink(row.getString("link_id"), row.getString("receiver_id")))
                .list());
    }

    /** Those of some persons that a referral names. */
    Set<UUID> referred(Collection<UUID> beneficiaries) {
        return atHead(sql -> new HashSet<>(sql.sql("select beneficiary_id from chain where beneficiary_id = any (:ids)")
                .param("ids", beneficiaries.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("beneficiary_id", UUID.class))
                .list()));
    }

    /**
     * The first of those that are due: every referral ended, or was never sent, and the delay since has run out; or nobody did
     * anything for too long.
     */
    List<Due> due(Delays delays, Instant now) {
        return atHead(sql -> sql.sql("""
                        with ending as (
                            select referral.beneficiary_id, count(standing.referral_id) as sent,
                                   case when count(standing.referral_id) = 0
                                            then referral.touched_at + make_interval(secs => :drafts)
                                        when bool_or(standing.ended_at is null) then 'infinity'
                                        else max(standing.ended_at) + make_interval(secs => :retention) end as at
                            from referral left join standing using (referral_id)
                            group by referral.referral_id),
                        due as (
                            select beneficiary_id, min(opened_by) as opened_by, sum(ending.sent) as sent,
                                   max(ending.at) <= :now as ended,
                                   least(max(ending.at), max(last_contact) + make_interval(secs => :longest)) as at
                            from chain join ending using (beneficiary_id)
                            where erased_at is null
                            group by beneficiary_id)
                        select beneficiary_id, opened_by, sent, ended, at from due where at <= :now order by at, beneficiary_id limit :limit""")
                .param("drafts", delays.drafts().toSeconds())
                .param("retention", delays.retention().toSeconds())
                .param("longest", delays.longest().toSeconds())
                .param("now", Timestamp.from(now))
                .param("limit", AT_ONCE)
                .query((row, _) -> new Due(
                        row.getObject("beneficiary_id", UUID.class),
                        row.getString("opened_by"),
                        row.getTimestamp("at").toInstant(),
                        reason(row.getLong("sent"), row.getBoolean("ended"))))
                .list());
    }

    private static ErasureReason reason(long sent, boolean ended) {
        if (sent == 0) {
            return ErasureReason.NEVER_SENT;
        }
        return ended ? ErasureReason.RETENTION : ErasureReason.NO_CONTACT;
    }

    private <T> T atHead(Function<JdbcClient, T> query) {
        String head = store.identity().cursor(store.source(List.of()).head()).encode();
        return readModels.read(ChainProjection.NAME, Actor.SYSTEM, head, snapshot -> query.apply(snapshot.sql()));
    }
}
