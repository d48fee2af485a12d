package fr.convergence.infra.application.referral;

import fr.convergence.infra.application.store.Policy;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.TextBeside;
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
import fr.convergence.kernel.referral.ReferralDeadline;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.referral.ReferralEvent.AgreementWithdrawn;
import fr.convergence.kernel.referral.ReferralEvent.SituationAssessed;
import fr.convergence.kernel.referral.ReferralLinkEvent.LinkRenewalRequested;
import fr.convergence.kernel.referral.WithdrawReason;
import java.sql.Connection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Notes what structures are to be told of the referrals that are sent from its first start on: that one arrived, waits, or is taken
 * back, that an outcome waits to be confirmed, and that a new link was asked for. What is late for the coordination stands in the baskets of its page.
 */
@Component
class WhenReferralSentThenTell implements Policy {

    static final String NAME = "referral_telling";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String tables() {
        return TextBeside.of(getClass(), "tables.sql");
    }

    @Override
    public boolean concerns(Class<? extends DomainEvent> type) {
        return ReferralEvent.class.isAssignableFrom(type) || BeneficiaryEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(StoredEvent stored, Connection transaction) {
        NoticeRows rows = new NoticeRows(transaction);
        switch (stored.event()) {
            case SituationAssessed it when it.urgency() != null -> rows.assessed(it.referralId(), it.urgency());
            case AgreementWithdrawn it -> rows.tell(it, stored);
            case LinkRenewalRequested it -> rows.tell(it, stored);
            case PositionEvent it -> {
                if (it instanceof ReferralSent sent) {
                    rows.sent(sent);
                }
                it.standing().ifPresent(standing -> rows.stands(it, standing));
                told(it).ifPresent(kind -> rows.tell(kind, it, stored));
            }
            case BeneficiaryErased it -> rows.forget(it.referralIds());
            default -> {}
        }
    }

    private static Optional<NoticeKind> told(PositionEvent event) {
        return switch (event) {
            case ReferralSent _ -> Optional.of(NoticeKind.SENT);
            // That the agreement was taken back is told already.
            case ReferralWithdrawn it ->
                it.reason() == WithdrawReason.AGREEMENT_WITHDRAWN
                        ? Optional.empty()
                        : Optional.of(NoticeKind.WITHDRAWN);
            case CancellationRequested _ -> Optional.of(NoticeKind.CANCELLATION_REQUESTED);
            case DeadlinePassed it -> told(it.deadline());
            case MismatchOverridden _,
                    CallRecorded _,
                    ReferralReceived _,
                    ReviewStarted _,
                    ReferralAccepted _,
                    ReferralDeclined _,
                    ReferralRedirected _,
                    ReferralExpired _,
                    WorkStarted _,
                    ContactRecorded _,
                    NeedRelayed _,
                    RelayAnswered _,
                    WorkHeld _,
                    WorkResumed _,
                    ReferralClosed _,
                    OutcomeConfirmed _,
                    ReferralReopened _,
                    ReferralCancelled _ -> Optional.empty();
        };
    }

    private static Optional<NoticeKind> told(ReferralDeadline passed) {
        return switch (passed) {
            case REMINDER -> Optional.of(NoticeKind.REMINDER);
            case LAST_CHANCE -> Optional.of(NoticeKind.LAST_CHANCE);
            case OUTCOME_CONFIRMATION -> Optional.of(NoticeKind.OUTCOME_CONFIRMATION);
            case ACKNOWLEDGEMENT, REVIEW, COORDINATION -> Optional.empty();
        };
    }
}
