package fr.convergence.command.membership;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.Structures;
import fr.convergence.command.membership.MembershipCommand.ChangeMembershipTerm;
import fr.convergence.command.membership.MembershipCommand.ConfirmMembership;
import fr.convergence.command.membership.MembershipCommand.DeclineMembership;
import fr.convergence.command.membership.MembershipCommand.EndMembership;
import fr.convergence.command.membership.MembershipCommand.GrantMembership;
import fr.convergence.command.membership.MembershipCommand.RequestMembership;
import fr.convergence.command.membership.MembershipCommand.WithdrawMembership;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.membership.MembershipEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides about memberships. */
final class MembershipDecider implements Decider<MembershipCommand, Scene> {

    private final Structures structures;

    /** @param structures before any event */
    MembershipDecider(Structures structures) {
        this.structures = structures;
    }

    @Override
    public Class<MembershipCommand> commands() {
        return MembershipCommand.class;
    }

    @Override
    public Scene initial() {
        return new Scene(Memberships.NONE, structures);
    }

    /** Who asks for one, or is given it, depends on what else that person is; the rest, on the one membership. */
    @Override
    public Boundary boundary(MembershipCommand command) {
        Boundary membership = Boundary.of("membership", command.membershipId(), MembershipEvent.class);
        return switch (command) {
            case RequestMembership it -> begun(membership, it.memberId(), it.structureId());
            case GrantMembership it -> begun(membership, it.memberId(), it.structureId());
            case ConfirmMembership _,
                    DeclineMembership _,
                    WithdrawMembership _,
                    ChangeMembershipTerm _,
                    EndMembership _ -> membership;
        };
    }

    private Boundary begun(Boundary membership, String memberId, @Nullable String structureId) {
        Boundary ofPerson = membership.or(Memberships.of(memberId));
        return structureId == null ? ofPerson : ofPerson.or(structures.identity(structureId));
    }

    @Override
    public Scene evolve(Scene now, DomainEvent event) {
        return now.evolve(event);
    }

    @Override
    public List<MembershipEvent> decide(Scene now, MembershipCommand command, Circumstances circumstances) {
        JoiningDecisions joining = new JoiningDecisions(now, circumstances);
        StandingDecisions standing = new StandingDecisions(now.memberships(), circumstances);
        return switch (command) {
            case RequestMembership it -> joining.request(it);
            case GrantMembership it -> joining.grant(it);
            case ConfirmMembership it -> standing.confirm(it);
            case DeclineMembership it -> standing.decline(it);
            case WithdrawMembership it -> standing.withdraw(it);
            case ChangeMembershipTerm it -> standing.change(it);
            case EndMembership it -> standing.end(it);
        };
    }
}
