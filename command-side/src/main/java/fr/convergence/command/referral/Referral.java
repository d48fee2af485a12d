package fr.convergence.command.referral;

import fr.convergence.kernel.referral.PositionEvent;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.referral.ReferralEvent.AgreementRecorded;
import fr.convergence.kernel.referral.ReferralEvent.AgreementWithdrawn;
import fr.convergence.kernel.referral.ReferralEvent.NeedStated;
import fr.convergence.kernel.referral.ReferralEvent.ReferralAbandoned;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import fr.convergence.kernel.referral.ReferralEvent.SituationAssessed;
import fr.convergence.kernel.referral.ReferralLinkEvent;
import fr.convergence.kernel.referral.ReferralStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A referral, from the first assessment to the confirmed outcome. Immutable.
 *
 * @param drafted how it began; null before
 * @param need null until it is stated
 * @param situation null until it is assessed
 * @param agreement null until the person agrees, and after they take it back
 * @param abandoned it was never sent, and will not be
 * @param receivers by structure
 */
record Referral(
        @Nullable ReferralDrafted drafted,
        @Nullable NeedStated need,
        @Nullable SituationAssessed situation,
        @Nullable AgreementRecorded agreement,
        boolean abandoned,
        Map<String, Receiving> receivers) {

    static final Referral NONE = new Referral(null, null, null, null, false, Map.of());

    ReferralStatus status() {
        if (receivers.isEmpty()) {
            return abandoned ? ReferralStatus.ABANDONED : ReferralStatus.DRAFT;
        }
        return ReferralStatus.ofWhole(statuses());
    }

    List<ReferralStatus> statuses() {
        return receivers.values().stream()
                .map(receiving -> receiving.position().status())
                .toList();
    }

    /** Whether a structure sent it, or received it. */
    boolean concerns(String structureId) {
        return drafted != null && drafted.senderId().equals(structureId) || receivers.containsKey(structureId);
    }

    Referral evolve(ReferralEvent event) {
        return switch (event) {
            case ReferralDrafted it -> new Referral(it, need, situation, agreement, abandoned, receivers);
            case NeedStated it -> new Referral(drafted, it, situation, agreement, abandoned, receivers);
            case SituationAssessed it -> new Referral(drafted, need, it, agreement, abandoned, receivers);
            case AgreementRecorded it -> new Referral(drafted, need, situation, it, abandoned, receivers);
            case AgreementWithdrawn _ -> new Referral(drafted, need, situation, null, abandoned, receivers);
            case ReferralAbandoned _ -> new Referral(drafted, need, situation, agreement, true, receivers);
            case PositionEvent it -> new Referral(drafted, need, situation, agreement, abandoned, after(it));
            case ReferralLinkEvent it -> new Referral(drafted, need, situation, agreement, abandoned, after(it));
        };
    }

    private Map<String, Receiving> after(PositionEvent event) {
        Map<String, Receiving> after = new TreeMap<>(receivers);
        if (event instanceof ReferralSent sent) {
            after.put(event.receiverId(), Receiving.of(sent));
        } else {
            after.computeIfPresent(event.receiverId(), (_, receiving) -> receiving.after(event));
        }
        return after;
    }

    private Map<String, Receiving> after(ReferralLinkEvent event) {
        Map<String, Receiving> after = new TreeMap<>(receivers);
        after.computeIfPresent(event.receiverId(), (_, receiving) -> receiving.after(event));
        return after;
    }
}
