package fr.convergence.infra.application.referral;

import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.referral.PositionEvent;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.ReferralEvent.AgreementWithdrawn;
import fr.convergence.kernel.referral.ReferralLinkEvent.LinkRenewalRequested;
import fr.convergence.kernel.referral.ReferralStatus;
import fr.convergence.kernel.referral.Urgency;
import java.sql.Connection;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes what is to be told, and takes away what no longer is. */
final class NoticeRows {

    private final JdbcClient sql;

    NoticeRows(Connection transaction) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
    }

    void assessed(String referral, Urgency urgency) {
        sql.sql("""
                        insert into urgency values (?::uuid, ?)
                        on conflict (referral_id) do update set urgency = excluded.urgency""").param(referral).param(urgency.name()).update();
    }

    void sent(ReferralSent event) {
        sql.sql("""
                        insert into receiving values (?::uuid, ?::uuid, ?, true)
                        on conflict (referral_id, receiver_id) do update set open = true""")
                .param(event.referralId())
                .param(event.receiverId())
                .param(event.department())
                .update();
    }

    /**
     * Where the referral stands now: what was to be told of it before is out of date, but that the agreement was taken back, and a new
     * link as long as there is something to answer.
     */
    void stands(PositionEvent event, ReferralStatus standing) {
        sql.sql("""
                        delete from notice where referral_id = ?::uuid and ?::uuid in (structure_id, other_id)
                        and told_at is null and kind <> 'AGREEMENT_WITHDRAWN' and (kind <> 'LINK_RENEWED' or not ?)""")
                .param(event.referralId())
                .param(event.receiverId())
                .param(standing.open())
                .update();
        sql.sql("update receiving set open = ? where referral_id = ?::uuid and receiver_id = ?::uuid")
                .param(standing.open())
                .param(event.referralId())
                .param(event.receiverId())
                .update();
    }

    /** To the receiver, or of an outcome to the sender; at once unless the referral is known to be ordinary. */
    void tell(NoticeKind kind, PositionEvent event, StoredEvent stored) {
        boolean toSender = kind == NoticeKind.OUTCOME_CONFIRMATION;
        tell(
                kind,
                event.referralId(),
                event.receiverId(),
                toSender ? event.senderId() : event.receiverId(),
                toSender ? event.receiverId() : event.senderId(),
                stored);
    }

    /** To the receiver. */
    void tell(LinkRenewalRequested event, StoredEvent stored) {
        tell(
                NoticeKind.LINK_RENEWED,
                event.referralId(),
                event.receiverId(),
                event.receiverId(),
                event.senderId(),
                stored);
    }

    /** To every structure that still has something to do. */
    void tell(AgreementWithdrawn event, StoredEvent stored) {
        List<String> open = sql.sql("select receiver_id from receiving where referral_id = ?::uuid and open")
                .param(event.referralId())
                .query((row, _) -> row.getString(1))
                .list();
        open.forEach(receiver ->
                tell(NoticeKind.AGREEMENT_WITHDRAWN, event.referralId(), receiver, receiver, event.senderId(), stored));
    }

    private void tell(
            NoticeKind kind, String referral, String receiver, String structure, String other, StoredEvent stored) {
        sql.sql("""
                        insert into notice (id, position, structure_id, department, referral_id, other_id, kind, urgent, happened_at)
                        select :id, :position, :structure::uuid, r.department, r.referral_id, :other::uuid, :kind,
                            :kind in ('AGREEMENT_WITHDRAWN', 'LINK_RENEWED') or u.urgency is distinct from 'ORDINARY', :happenedAt
                        from receiving r left join urgency u using (referral_id)
                        where r.referral_id = :referral::uuid and r.receiver_id = :receiver::uuid""")
                .param("id", NameBasedId.of(stored.id(), structure))
                .param("position", stored.position())
                .param("structure", structure)
                .param("other", other)
                .param("kind", kind.name())
                .param("happenedAt", stored.recordedAt().atOffset(ZoneOffset.UTC))
                .param("referral", referral)
                .param("receiver", receiver)
                .update();
    }

    /** Of an erased person, it is told only what is to stop. */
    void forget(List<String> referrals) {
        String[] ids = referrals.toArray(String[]::new);
        sql.sql("""
                        delete from notice where referral_id = any (?::uuid[]) and told_at is null
                        and kind not in ('WITHDRAWN', 'AGREEMENT_WITHDRAWN')""").param(ids).update();
        sql.sql("delete from urgency where referral_id = any (?::uuid[])")
                .param(ids)
                .update();
        sql.sql("delete from receiving where referral_id = any (?::uuid[])")
                .param(ids)
                .update();
    }
}
