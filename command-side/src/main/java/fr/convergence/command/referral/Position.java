package fr.convergence.command.referral;

import fr.convergence.kernel.referral.Outcome;
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
import fr.convergence.kernel.referral.ReferralStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a referral stands at one of its receivers. Immutable. */
sealed interface Position {

    /** The same in one word. */
    ReferralStatus status();

    /** The receiver has not taken position: sent, received or under review. */
    record Awaiting(ReferralStatus status) implements Position {}

    /** The receiver took the person on: accepted, in progress or, with what it waits for, on hold. */
    record Underway(ReferralStatus status, @Nullable WorkHeld held) implements Position {}

    /** The sender asked the receiver to stop. */
    record Stopping() implements Position {

        @Override
        public ReferralStatus status() {
            return ReferralStatus.CANCELLATION_REQUESTED;
        }
    }

    /** The receiver ended it, and may go on for a time. */
    record Done(Outcome outcome, LocalDate closedOn, boolean confirmed) implements Position {

        @Override
        public ReferralStatus status() {
            return confirmed ? ReferralStatus.CONFIRMED : ReferralStatus.CLOSED;
        }
    }

    /** Nothing more happens: declined, redirected, withdrawn, expired or cancelled, as the event that ended it says. */
    record Over(ReferralStatus status, PositionEvent end) implements Position {}

    /** After one more event at the same receiver. */
    default Position after(PositionEvent event) {
        return switch (event) {
            case ReferralSent _ -> new Awaiting(ReferralStatus.SENT);
            case ReferralReceived _ -> new Awaiting(ReferralStatus.RECEIVED);
            case ReviewStarted _ -> new Awaiting(ReferralStatus.UNDER_REVIEW);
            case ReferralAccepted _ -> new Underway(ReferralStatus.ACCEPTED, null);
            case WorkStarted _, WorkResumed _, ReferralReopened _ -> new Underway(ReferralStatus.IN_PROGRESS, null);
            case WorkHeld it -> new Underway(ReferralStatus.ON_HOLD, it);
            case CancellationRequested _ -> new Stopping();
            case ReferralClosed it -> new Done(it.outcome(), it.closedOn(), false);
            case OutcomeConfirmed _ ->
                this instanceof Done done ? new Done(done.outcome(), done.closedOn(), true) : this;
            case ReferralDeclined it -> new Over(ReferralStatus.DECLINED, it);
            case ReferralRedirected it -> new Over(ReferralStatus.REDIRECTED, it);
            case ReferralWithdrawn it -> new Over(ReferralStatus.WITHDRAWN, it);
            case ReferralExpired it -> new Over(ReferralStatus.EXPIRED, it);
            case ReferralCancelled it -> new Over(ReferralStatus.CANCELLED, it);
            case MismatchOverridden _,
                    CallRecorded _,
                    ContactRecorded _,
                    NeedRelayed _,
                    RelayAnswered _,
                    DeadlinePassed _ -> this;
        };
    }
}
