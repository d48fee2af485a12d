package fr.convergence.query.deadline;

import fr.convergence.kernel.referral.BeneficiaryEvent;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.PositionEvent;
import fr.convergence.kernel.referral.PositionEvent.CallRecorded;
import fr.convergence.kernel.referral.PositionEvent.CancellationRequested;
import fr.convergence.kernel.referral.PositionEvent.ContactRecorded;
import fr.convergence.kernel.referral.PositionEvent.DeadlinePassed;
import fr.convergence.kernel.referral.PositionEvent.MismatchOverridden;
import fr.convergence.kernel.referral.PositionEvent.NeedRelayed;
import fr.convergence.kernel.referral.PositionEvent.OutcomeConfirmed;
import fr.convergence.kernel.referral.PositionEvent.ReferralAccepted;
import fr.convergence.kernel.referral.PositionEvent.ReferralCancelled;
import fr.convergence.kernel.referral.PositionEvent.ReferralClosed;
import fr.convergence.kernel.referral.PositionEvent.ReferralDeclined;
import fr.convergence.kernel.referral.PositionEvent.ReferralExpired;
import fr.convergence.kernel.referral.PositionEvent.ReferralReceived;
import fr.convergence.kernel.referral.PositionEvent.ReferralRedirected;
import fr.convergence.kernel.referral.PositionEvent.ReferralReopened;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.PositionEvent.ReferralWithdrawn;
import fr.convergence.kernel.referral.PositionEvent.RelayAnswered;
import fr.convergence.kernel.referral.PositionEvent.ReviewStarted;
import fr.convergence.kernel.referral.PositionEvent.WorkHeld;
import fr.convergence.kernel.referral.PositionEvent.WorkResumed;
import fr.convergence.kernel.referral.PositionEvent.WorkStarted;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.referral.ReferralEvent.SituationAssessed;
import fr.convergence.kernel.referral.ReferralLinkEvent;
import fr.convergence.kernel.referral.Urgency;
import fr.convergence.query.WorkingDays;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes what each event says of delays; the same event again changes nothing. */
final class DeadlineRows {

    private final JdbcClient sql;
    private final ReferralDelays delays;

    DeadlineRows(Connection transaction, ReferralDelays delays) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
        this.delays = delays;
    }

    void of(ReferralEvent event, Instant at) {
        switch (event) {
            case SituationAssessed it when it.urgency() != null -> assessed(it.referralId(), it.urgency());
            case ReferralEvent.OfWhole _, ReferralLinkEvent _ -> {}
            case PositionEvent it -> of(it, at);
        }
    }

    private void of(PositionEvent event, Instant at) {
        switch (event) {
            case ReferralSent it -> sent(it, at);
            case ReferralReceived it -> settle(it, DeadlineKind.ACKNOWLEDGEMENT);
            case DeadlinePassed it ->
                settle(it, DeadlineKind.valueOf(it.deadline().name()));
            case ReferralClosed it -> closed(it, at);
            case ReferralAccepted _,
                    ReferralDeclined _,
                    ReferralRedirected _,
                    ReferralWithdrawn _,
                    ReferralExpired _,
                    ReferralCancelled _,
                    OutcomeConfirmed _,
                    ReferralReopened _ -> settle(event);
            case MismatchOverridden _,
                    CallRecorded _,
                    ReviewStarted _,
                    WorkStarted _,
                    ContactRecorded _,
                    NeedRelayed _,
                    RelayAnswered _,
                    WorkHeld _,
                    WorkResumed _,
                    CancellationRequested _ -> {}
        }
    }

    /** Nothing of an erased person is waited for. */
    void of(BeneficiaryEvent event) {
        switch (event) {
            case BeneficiaryErased it ->
                sql.sql("delete from due where referral_id = any (?::uuid[])")
                        .param(it.referralIds().toArray(String[]::new))
                        .update();
        }
    }

    private void assessed(String referral, Urgency urgency) {
        sql.sql("""
                        insert into urgency values (?::uuid, ?)
                        on conflict (referral_id) do update set urgency = excluded.urgency""").param(referral).param(urgency.name()).update();
    }

    private void sent(ReferralSent event, Instant at) {
        Urgency urgency = sql.sql("select urgency from urgency where referral_id = ?::uuid")
                .param(event.referralId())
                .query(String.class)
                .optional()
                .map(Urgency::valueOf)
                .orElse(Urgency.ORDINARY);
        sql.sql("""
                        insert into receiver values (?::uuid, ?::uuid, ?)
                        on conflict (referral_id, receiver_id) do update set department = excluded.department""")
                .param(event.referralId())
                .param(event.receiverId())
                .param(event.department())
                .update();
        delays.of(urgency, event.networks())
                .all()
                .forEach((kind, days) -> due(event, kind, WorkingDays.after(at, days, event.department())));
    }

    private void closed(ReferralClosed event, Instant at) {
        settle(event);
        sql.sql("select department from receiver where referral_id = ?::uuid and receiver_id = ?::uuid")
                .param(event.referralId())
                .param(event.receiverId())
                .query(String.class)
                .optional()
                .ifPresent(department -> due(
                        event,
                        DeadlineKind.OUTCOME_CONFIRMATION,
                        WorkingDays.after(at, delays.outcomeConfirmation(), department)));
    }

    private void due(PositionEvent event, DeadlineKind kind, Instant dueAt) {
        sql.sql("""
                        insert into due values (?::uuid, ?::uuid, ?, ?)
                        on conflict (referral_id, receiver_id, kind) do update set due_at = excluded.due_at""")
                .param(event.referralId())
                .param(event.receiverId())
                .param(kind.name())
                .param(Timestamp.from(dueAt))
                .update();
    }

    private void settle(PositionEvent event) {
        sql.sql("delete from due where referral_id = ?::uuid and receiver_id = ?::uuid")
                .param(event.referralId())
                .param(event.receiverId())
                .update();
    }

    private void settle(PositionEvent event, DeadlineKind kind) {
        sql.sql("delete from due where referral_id = ?::uuid and receiver_id = ?::uuid and kind = ?")
                .param(event.referralId())
                .param(event.receiverId())
                .param(kind.name())
                .update();
    }
}
