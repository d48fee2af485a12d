package fr.convergence.query.referral;

import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.PositionEvent;
import fr.convergence.kernel.referral.ReferralStatus;
import fr.convergence.kernel.referral.WithdrawReason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The transitions of the design, told apart from the code that follows them. */
public final class Transitions {

    private static final Map<ReferralStatus, Map<ReferralStatus, Function<Happening, PositionEvent>>> LEGAL = legal();

    private Transitions() {}

    /** Where a referral may go next, and what happens then. */
    public static Map<ReferralStatus, Function<Happening, PositionEvent>> from(ReferralStatus status) {
        return LEGAL.get(status);
    }

    private static Map<ReferralStatus, Map<ReferralStatus, Function<Happening, PositionEvent>>> legal() {
        Map<ReferralStatus, Map<ReferralStatus, Function<Happening, PositionEvent>>> legal =
                new EnumMap<>(ReferralStatus.class);
        for (ReferralStatus status : ReferralStatus.values()) {
            legal.put(status, new EnumMap<>(ReferralStatus.class));
        }
        legal.get(ReferralStatus.DRAFT).put(ReferralStatus.SENT, Happening::sent);
        legal.get(ReferralStatus.SENT).put(ReferralStatus.RECEIVED, Happening::received);
        legal.get(ReferralStatus.RECEIVED).put(ReferralStatus.UNDER_REVIEW, Happening::reviewed);
        for (ReferralStatus awaiting :
                List.of(ReferralStatus.SENT, ReferralStatus.RECEIVED, ReferralStatus.UNDER_REVIEW)) {
            legal.get(awaiting).put(ReferralStatus.ACCEPTED, Happening::accepted);
            legal.get(awaiting).put(ReferralStatus.DECLINED, it -> it.declined(DeclineReason.OTHER));
            legal.get(awaiting).put(ReferralStatus.REDIRECTED, it -> it.redirected(4, 99, DeclineReason.OTHER));
            legal.get(awaiting).put(ReferralStatus.WITHDRAWN, it -> it.withdrawn(WithdrawReason.PERSON_CHANGED_MIND));
            legal.get(awaiting).put(ReferralStatus.EXPIRED, Happening::expired);
        }
        legal.get(ReferralStatus.ACCEPTED).put(ReferralStatus.IN_PROGRESS, Happening::started);
        legal.get(ReferralStatus.IN_PROGRESS).put(ReferralStatus.ON_HOLD, Happening::held);
        legal.get(ReferralStatus.ON_HOLD).put(ReferralStatus.IN_PROGRESS, Happening::resumed);
        for (ReferralStatus underway :
                List.of(ReferralStatus.ACCEPTED, ReferralStatus.IN_PROGRESS, ReferralStatus.ON_HOLD)) {
            legal.get(underway).put(ReferralStatus.CLOSED, it -> it.closed(Outcome.RESOLVED));
            legal.get(underway).put(ReferralStatus.CANCELLATION_REQUESTED, Happening::cancellationRequested);
        }
        legal.get(ReferralStatus.CANCELLATION_REQUESTED).put(ReferralStatus.CANCELLED, Happening::cancelled);
        legal.get(ReferralStatus.CLOSED).put(ReferralStatus.CONFIRMED, Happening::confirmed);
        legal.get(ReferralStatus.CLOSED).put(ReferralStatus.IN_PROGRESS, Happening::reopened);
        return legal;
    }
}
