package fr.convergence.command.membership;

import static fr.convergence.command.membership.MembershipRejection.ALREADY_SETTLED;
import static fr.convergence.command.membership.MembershipRejection.NOT_ALLOWED;
import static fr.convergence.command.membership.MembershipRejection.NOT_HELD;
import static fr.convergence.command.membership.MembershipRejection.NOT_ONESELF;
import static fr.convergence.command.membership.MembershipRejection.PERIOD_BACKWARDS;
import static fr.convergence.command.membership.MembershipRejection.UNKNOWN_MEMBERSHIP;

import fr.convergence.command.Circumstances;
import fr.convergence.command.membership.MembershipCommand.ChangeMembershipTerm;
import fr.convergence.command.membership.MembershipCommand.ConfirmMembership;
import fr.convergence.command.membership.MembershipCommand.DeclineMembership;
import fr.convergence.command.membership.MembershipCommand.EndMembership;
import fr.convergence.command.membership.MembershipCommand.WithdrawMembership;
import fr.convergence.command.membership.Memberships.Known;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.membership.MembershipEvent;
import fr.convergence.kernel.membership.MembershipEvent.MembershipConfirmed;
import fr.convergence.kernel.membership.MembershipEvent.MembershipDeclined;
import fr.convergence.kernel.membership.MembershipEvent.MembershipEnded;
import fr.convergence.kernel.membership.MembershipEvent.MembershipTermChanged;
import fr.convergence.kernel.membership.MembershipEvent.MembershipWithdrawn;
import fr.convergence.kernel.membership.MembershipStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What is decided about a membership that there is. */
record StandingDecisions(Memberships now, Circumstances circumstances) {

    List<MembershipEvent> confirm(ConfirmMembership command) {
        Known membership = ofAnother(command.membershipId());
        LocalDate from = command.from() == null ? circumstances.today() : command.from();
        LocalDate until = command.until();
        PERIOD_BACKWARDS.when(until != null && until.isBefore(from));
        if (membership.status() == MembershipStatus.HELD
                && (command.from() == null || from.equals(membership.from()))
                && Objects.equals(until, membership.until())) {
            return List.of();
        }
        ALREADY_SETTLED.when(membership.status() != MembershipStatus.REQUESTED);
        return List.of(
                new MembershipConfirmed(membership.id(), membership.memberId(), from, until, circumstances.today()));
    }

    List<MembershipEvent> decline(DeclineMembership command) {
        Known membership = ofAnother(command.membershipId());
        return settled(
                membership,
                MembershipStatus.DECLINED,
                new MembershipDeclined(membership.id(), membership.memberId(), circumstances.today()));
    }

    List<MembershipEvent> withdraw(WithdrawMembership command) {
        Known membership = visible(command.membershipId());
        NOT_ALLOWED.when(!isOwn(membership));
        return settled(
                membership,
                MembershipStatus.WITHDRAWN,
                new MembershipWithdrawn(membership.id(), membership.memberId(), circumstances.today()));
    }

    List<MembershipEvent> change(ChangeMembershipTerm command) {
        Known membership = ofAnother(command.membershipId());
        LocalDate until = command.until();
        NOT_HELD.when(membership.status() != MembershipStatus.HELD || !membership.isOpen(circumstances.today()));
        PERIOD_BACKWARDS.when(until != null
                && (until.isBefore(circumstances.today())
                        || membership.from() != null && until.isBefore(membership.from())));
        return Objects.equals(until, membership.until())
                ? List.of()
                : List.of(new MembershipTermChanged(
                        membership.id(), membership.memberId(), until, circumstances.today()));
    }

    /** Whose it is may end it, too. */
    List<MembershipEvent> end(EndMembership command) {
        Known membership = visible(command.membershipId());
        if (membership.status() == MembershipStatus.ENDED) {
            return List.of();
        }
        NOT_HELD.when(membership.status() != MembershipStatus.HELD);
        return List.of(new MembershipEnded(membership.id(), membership.memberId(), circumstances.today()));
    }

    private static List<MembershipEvent> settled(Known membership, MembershipStatus next, MembershipEvent event) {
        ALREADY_SETTLED.when(membership.status() != MembershipStatus.REQUESTED && membership.status() != next);
        return membership.status() == next ? List.of() : List.of(event);
    }

    /** One that the actor decides about, and that is not its own. */
    private Known ofAnother(String membershipId) {
        Known membership = visible(membershipId);
        NOT_ONESELF.when(isOwn(membership));
        return membership;
    }

    /** One that the actor decides about, or its own; whether others exist is not told. */
    private Known visible(String membershipId) {
        return now.find(membershipId)
                .filter(one -> isOwn(one) || Deciding.may(actor(), one.role(), one.where()))
                .orElseThrow(() -> new Rejected(List.of(UNKNOWN_MEMBERSHIP.rejection(membershipId))));
    }

    private boolean isOwn(Known membership) {
        return actor().id().equals(membership.memberId());
    }

    private Actor actor() {
        return circumstances.actor();
    }
}
