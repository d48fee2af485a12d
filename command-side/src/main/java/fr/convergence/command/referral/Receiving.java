package fr.convergence.command.referral;

import fr.convergence.kernel.referral.PositionEvent;
import fr.convergence.kernel.referral.PositionEvent.CallRecorded;
import fr.convergence.kernel.referral.PositionEvent.ContactRecorded;
import fr.convergence.kernel.referral.PositionEvent.DeadlinePassed;
import fr.convergence.kernel.referral.PositionEvent.NeedRelayed;
import fr.convergence.kernel.referral.PositionEvent.ReferralReopened;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.PositionEvent.RelayAnswered;
import fr.convergence.kernel.referral.ReferralDeadline;
import fr.convergence.kernel.referral.ReferralLinkEvent;
import fr.convergence.kernel.referral.ReferralStatus;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One receiver of a referral, as far as decisions need to remember. Immutable.
 *
 * @param sent how it was sent there
 * @param contact the last attempt to reach the person, or null
 * @param call the sender's last call, or null
 * @param relayed the operators that were asked and have not answered
 * @param passed the delays that have run out
 * @param link by which it answers without an account
 */
record Receiving(
        ReferralSent sent,
        Position position,
        @Nullable ContactRecorded contact,
        @Nullable CallRecorded call,
        Set<String> relayed,
        Set<ReferralDeadline> passed,
        Link link) {

    static Receiving of(ReferralSent sent) {
        return new Receiving(
                sent, new Position.Awaiting(ReferralStatus.SENT), null, null, Set.of(), Set.of(), Link.NONE);
    }

    Receiving after(PositionEvent event) {
        Position next = position.after(event);
        return switch (event) {
            case ContactRecorded it -> new Receiving(sent, next, it, call, relayed, passed, link);
            case CallRecorded it -> new Receiving(sent, next, contact, it, relayed, passed, link);
            case NeedRelayed it -> {
                Set<String> after = new TreeSet<>(relayed);
                after.add(it.operator());
                yield new Receiving(sent, next, contact, call, after, passed, link);
            }
            case RelayAnswered it -> {
                Set<String> after = new TreeSet<>(relayed);
                after.remove(it.operator());
                yield new Receiving(sent, next, contact, call, after, passed, link);
            }
            case DeadlinePassed it -> {
                Set<ReferralDeadline> after = EnumSet.of(it.deadline());
                after.addAll(passed);
                yield new Receiving(sent, next, contact, call, relayed, after, link);
            }
            case ReferralReopened _ -> new Receiving(sent, next, contact, call, relayed, Set.of(), link);
            default -> new Receiving(sent, next, contact, call, relayed, passed, link);
        };
    }

    Receiving after(ReferralLinkEvent event) {
        return new Receiving(sent, position, contact, call, relayed, passed, link.after(event));
    }
}
