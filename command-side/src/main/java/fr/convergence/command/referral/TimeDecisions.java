package fr.convergence.command.referral;

import static fr.convergence.command.referral.ReferralRejection.NOT_ALLOWED;

import fr.convergence.command.Circumstances;
import fr.convergence.command.referral.Position.Awaiting;
import fr.convergence.command.referral.Position.Done;
import fr.convergence.command.referral.ReferralCommand.ExpireReferral;
import fr.convergence.command.referral.ReferralCommand.OfTime;
import fr.convergence.command.referral.ReferralCommand.PassDeadline;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.referral.PositionEvent.DeadlinePassed;
import fr.convergence.kernel.referral.PositionEvent.ReferralExpired;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.ReferralDeadline;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.referral.ReferralStatus;
import java.util.List;

/** What time does to a referral: a delay that no longer matters passes without a trace. */
final class TimeDecisions {

    private TimeDecisions() {}

    static List<ReferralEvent> decide(Referrals now, OfTime command, Circumstances circumstances) {
        NOT_ALLOWED.when(circumstances.actor().role() != Role.SYSTEM);
        Receiving at = Sides.known(now, command).receivers().get(command.receiverId());
        if (at == null) {
            return List.of();
        }
        ReferralSent of = at.sent();
        return switch (command) {
            case ExpireReferral _ ->
                at.position() instanceof Awaiting
                        ? List.of(new ReferralExpired(
                                of.referralId(), of.beneficiaryId(), of.senderId(), of.receiverId()))
                        : List.of();
            case PassDeadline it ->
                matters(at, it.deadline())
                        ? List.of(new DeadlinePassed(
                                of.referralId(),
                                of.beneficiaryId(),
                                of.senderId(),
                                of.receiverId(),
                                it.deadline(),
                                it.dueAt()))
                        : List.of();
        };
    }

    private static boolean matters(Receiving at, ReferralDeadline deadline) {
        if (at.passed().contains(deadline)) {
            return false;
        }
        return switch (deadline) {
            case ACKNOWLEDGEMENT -> at.position().status() == ReferralStatus.SENT;
            case REVIEW, REMINDER, COORDINATION, LAST_CHANCE -> at.position() instanceof Awaiting;
            case OUTCOME_CONFIRMATION -> at.position() instanceof Done done && !done.confirmed();
        };
    }
}
