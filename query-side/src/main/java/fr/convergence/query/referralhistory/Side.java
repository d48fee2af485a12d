package fr.convergence.query.referralhistory;

import fr.convergence.kernel.access.Actor;
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
import fr.convergence.kernel.referral.ReferralLinkEvent;
import fr.convergence.kernel.referral.ReferralLinkEvent.IdentityCodeConfirmed;
import fr.convergence.kernel.referral.ReferralLinkEvent.IdentityCodeIssued;
import fr.convergence.kernel.referral.ReferralLinkEvent.LinkRenewalRequested;
import fr.convergence.kernel.referral.ReferralLinkEvent.ReferralLinkIssued;
import fr.convergence.kernel.referral.ReferralLinkEvent.ReferralLinkOpened;
import fr.convergence.kernel.referral.ReferralLinkEvent.ReferralLinkRevoked;
import java.util.List;

/** Whose word an event is. */
final class Side {

    private Side() {}

    /** The structure it was recorded for by an actor of another one, or of none; empty when the actor is of that structure. */
    static List<String> onBehalf(ReferralEvent event, Actor by) {
        List<String> sides = of(event);
        boolean own = by.structureId() != null && sides.contains(by.structureId());
        return own ? List.of() : sides.stream().limit(1).toList();
    }

    /** Several where either may say it, the usual one first; none where it is nobody's word. */
    private static List<String> of(ReferralEvent event) {
        return switch (event) {
            case ReferralEvent.OfWhole it -> List.of(it.senderId());
            case PositionEvent it -> of(it);
            case ReferralLinkEvent it -> of(it);
        };
    }

    /** Links are Convergence's, the sender's or the coordination's own; what is done by them is the word of who holds them. */
    private static List<String> of(ReferralLinkEvent event) {
        return switch (event) {
            case ReferralLinkIssued _, LinkRenewalRequested _, ReferralLinkRevoked _ -> List.of();
            case ReferralLinkOpened _, IdentityCodeIssued _, IdentityCodeConfirmed _ -> List.of(event.receiverId());
        };
    }

    private static List<String> of(PositionEvent event) {
        return switch (event) {
            case MismatchOverridden _,
                    ReferralSent _,
                    CallRecorded _,
                    ReferralWithdrawn _,
                    OutcomeConfirmed _,
                    CancellationRequested _ -> List.of(event.senderId());
            case ReferralReceived _,
                    ReviewStarted _,
                    ReferralAccepted _,
                    ReferralDeclined _,
                    ReferralRedirected _,
                    WorkStarted _,
                    ContactRecorded _,
                    NeedRelayed _,
                    RelayAnswered _,
                    WorkHeld _,
                    WorkResumed _,
                    ReferralClosed _,
                    ReferralCancelled _ -> List.of(event.receiverId());
            case ReferralReopened _ -> List.of(event.receiverId(), event.senderId());
            case ReferralExpired _, DeadlinePassed _ -> List.of();
        };
    }
}
