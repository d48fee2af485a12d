package fr.convergence.infra.application.vault;

import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.referral.BeneficiaryEvent;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.PositionEvent;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.referral.ReferralLinkEvent;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes what each event says of a chain; the same event again changes nothing. */
final class ChainRows {

    private final JdbcClient sql;

    ChainRows(Connection transaction) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
    }

    void of(BeneficiaryEvent event, Instant at) {
        switch (event) {
            case BeneficiaryErased erased ->
                sql.sql("update chain set erased_at = :at where beneficiary_id = :beneficiary::uuid")
                        .param("at", Timestamp.from(at))
                        .param("beneficiary", erased.beneficiaryId())
                        .update();
        }
    }

    void of(ReferralEvent event, StoredEvent stored) {
        Instant at = stored.recordedAt();
        switch (event) {
            case ReferralEvent.OfWhole whole -> touch(whole, at);
            case PositionEvent position -> stand(position, at);
            case ReferralLinkEvent link -> link(link);
        }
        // Programs that look at mail open links: that is nobody's contact.
        if (!(event instanceof ReferralLinkEvent) && stored.by().role() != Role.SYSTEM) {
            sql.sql("update chain set last_contact = :at where beneficiary_id = :beneficiary::uuid")
                    .param("at", Timestamp.from(at))
                    .param("beneficiary", event.beneficiaryId())
                    .update();
        }
    }

    private void touch(ReferralEvent.OfWhole event, Instant at) {
        sql.sql("""
                insert into chain (beneficiary_id, opened_by, last_contact) values (:beneficiary::uuid, :sender, :at)
                on conflict do nothing""")
                .param("beneficiary", event.beneficiaryId())
                .param("sender", event.senderId())
                .param("at", Timestamp.from(at))
                .update();
        sql.sql("""
                insert into referral (referral_id, beneficiary_id, touched_at)
                values (:referral::uuid, :beneficiary::uuid, :at)
                on conflict (referral_id) do update set touched_at = excluded.touched_at""")
                .param("referral", event.referralId())
                .param("beneficiary", event.beneficiaryId())
                .param("at", Timestamp.from(at))
                .update();
    }

    private void stand(PositionEvent event, Instant at) {
        switch (event) {
            case PositionEvent.ReferralSent sent -> begin(sent);
            case PositionEvent.ReferralAccepted _ -> set(event, "accepted = true, ended_at = null", at);
            case PositionEvent.ReferralDeclined _,
                    PositionEvent.ReferralRedirected _,
                    PositionEvent.ReferralWithdrawn _,
                    PositionEvent.ReferralExpired _ -> set(event, "accepted = false, ended_at = :at", at);
            case PositionEvent.ReferralClosed _, PositionEvent.ReferralCancelled _ -> set(event, "ended_at = :at", at);
            case PositionEvent.ReferralReopened _ -> set(event, "ended_at = null", at);
            case PositionEvent.MismatchOverridden _,
                    PositionEvent.CallRecorded _,
                    PositionEvent.ReferralReceived _,
                    PositionEvent.ReviewStarted _,
                    PositionEvent.WorkStarted _,
                    PositionEvent.ContactRecorded _,
                    PositionEvent.NeedRelayed _,
                    PositionEvent.RelayAnswered _,
                    PositionEvent.WorkHeld _,
                    PositionEvent.WorkResumed _,
                    PositionEvent.OutcomeConfirmed _,
                    PositionEvent.CancellationRequested _,
                    PositionEvent.DeadlinePassed _ -> {}
        }
    }

    private void link(ReferralLinkEvent event) {
        switch (event) {
            case ReferralLinkEvent.ReferralLinkIssued issued ->
                sql.sql("""
                        update standing set link_id = :link::uuid, link_until = :until, link_identified = false
                        where referral_id = :referral::uuid and receiver_id = :receiver""")
                        .param("link", issued.linkId())
                        .param("until", issued.until())
                        .param("referral", issued.referralId())
                        .param("receiver", issued.receiverId())
                        .update();
            case ReferralLinkEvent.ReferralLinkRevoked revoked -> ofLink(revoked, "link_id = null");
            case ReferralLinkEvent.IdentityCodeConfirmed confirmed -> ofLink(confirmed, "link_identified = true");
            case ReferralLinkEvent.LinkRenewalRequested _,
                    ReferralLinkEvent.ReferralLinkOpened _,
                    ReferralLinkEvent.IdentityCodeIssued _ -> {}
        }
    }

    private void ofLink(ReferralLinkEvent event, String what) {
        sql.sql("update standing set " + what
                        + " where referral_id = :referral::uuid and receiver_id = :receiver and link_id = :link::uuid")
                .param("referral", event.referralId())
                .param("receiver", event.receiverId())
                .param("link", event.linkId())
                .update();
    }

    private void begin(PositionEvent.ReferralSent sent) {
        sql.sql("""
                insert into standing (referral_id, receiver_id, beneficiary_id, accepted)
                values (:referral::uuid, :receiver, :beneficiary::uuid, false)
                on conflict (referral_id, receiver_id) do update set accepted = false, ended_at = null""")
                .param("referral", sent.referralId())
                .param("receiver", sent.receiverId())
                .param("beneficiary", sent.beneficiaryId())
                .update();
    }

    private void set(PositionEvent event, String what, Instant at) {
        sql.sql("update standing set " + what + " where referral_id = :referral::uuid and receiver_id = :receiver")
                .param("referral", event.referralId())
                .param("receiver", event.receiverId())
                .param("at", Timestamp.from(at))
                .update();
    }
}
