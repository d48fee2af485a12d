package fr.convergence.query.whodoeswhat;

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
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes what each event says of an answer; the same event again changes nothing. */
final class ResponseRows {

    private static final String[] PROFESSIONALS = {"network"};

    private final JdbcClient sql;

    ResponseRows(Connection transaction) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
    }

    /**
     * The first sign of the structure counts, whatever it says. One that let the referral expire took at least that long:
     * leaving it out would make those that never answer look quick. One that was taken back was not theirs to answer.
     */
    void of(PositionEvent event, Instant at) {
        switch (event) {
            case ReferralSent it -> sent(it, at);
            case ReferralReceived it -> answered(it, at);
            case ReviewStarted it -> answered(it, at);
            case ReferralAccepted it -> answered(it, at);
            case ReferralDeclined it -> answered(it, at);
            case ReferralRedirected it -> answered(it, at);
            case ReferralExpired it -> answered(it, at);
            case ReferralWithdrawn it -> takenBack(it);
            case MismatchOverridden _,
                    CallRecorded _,
                    WorkStarted _,
                    ContactRecorded _,
                    NeedRelayed _,
                    RelayAnswered _,
                    WorkHeld _,
                    WorkResumed _,
                    ReferralClosed _,
                    OutcomeConfirmed _,
                    ReferralReopened _,
                    CancellationRequested _,
                    ReferralCancelled _,
                    DeadlinePassed _ -> {}
        }
    }

    private void sent(ReferralSent event, Instant at) {
        sql.sql("""
                        insert into response (referral_id, receiver_id, readers, sent_at) values (?::uuid, ?::uuid, ?, ?)
                        on conflict (referral_id, receiver_id) do nothing""")
                .param(event.referralId())
                .param(event.receiverId())
                .param(PROFESSIONALS)
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void answered(PositionEvent event, Instant at) {
        sql.sql("""
                        update response set answered_at = ?
                        where referral_id = ?::uuid and receiver_id = ?::uuid and answered_at is null""")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(event.referralId())
                .param(event.receiverId())
                .update();
    }

    private void takenBack(ReferralWithdrawn event) {
        sql.sql("delete from response where referral_id = ?::uuid and receiver_id = ?::uuid and answered_at is null")
                .param(event.referralId())
                .param(event.receiverId())
                .update();
    }
}
