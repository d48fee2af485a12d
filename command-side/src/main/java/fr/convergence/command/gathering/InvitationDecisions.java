package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.GatheringRejection.NOBODY_NAMED;
import static fr.convergence.command.gathering.GatheringRejection.NOT_INVITED;
import static fr.convergence.command.gathering.GatheringRejection.ORGANISES_IT;
import static fr.convergence.command.gathering.GatheringRejection.SEATS_OUT_OF_RANGE;
import static fr.convergence.command.gathering.GatheringRejection.TOO_MANY_STRUCTURES;

import fr.convergence.command.Circumstances;
import fr.convergence.command.gathering.GatheringCommand.ComeToGathering;
import fr.convergence.command.gathering.GatheringCommand.DeclineGathering;
import fr.convergence.command.gathering.GatheringCommand.InviteStructures;
import fr.convergence.command.gathering.GatheringCommand.OfStructure;
import fr.convergence.command.gathering.GatheringCommand.WithdrawInvitation;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.gathering.InvitationEvent;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationAccepted;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationDeclined;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationWithdrawn;
import fr.convergence.kernel.gathering.InvitationEvent.StructureInvited;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Who is asked to come, and what they answer for themselves. */
final class InvitationDecisions {

    private static final int MOST_AT_ONCE = 200;
    private static final int MOST_SEATS = 50;

    private InvitationDecisions() {}

    /** Who was asked already is not asked again; who is no longer asked is. */
    static List<InvitationEvent> invite(Scene now, InviteStructures command, Circumstances circumstances) {
        Gathering gathering = now.asOrganiser(command, circumstances.actor());
        now.refuseOver(circumstances.today());
        NOBODY_NAMED.when(command.invitedIds().isEmpty());
        TOO_MANY_STRUCTURES.when(command.invitedIds().size() > MOST_AT_ONCE, Integer.toString(MOST_AT_ONCE));
        List<String> invited = command.invitedIds().stream().distinct().sorted().toList();
        List<Rejection> faults = new ArrayList<>(now.faultsOfStructures("invitedIds", invited));
        invited.stream().filter(now.organiserIds()::contains).forEach(_ -> faults.add(ORGANISES_IT.at("invitedIds")));
        Rejected.unlessEmpty(faults);
        return invited.stream()
                .filter(structure -> !gathering.invites(structure))
                .<InvitationEvent>map(structure -> new StructureInvited(command.gatheringId(), structure))
                .toList();
    }

    static List<InvitationEvent> withdraw(Scene now, WithdrawInvitation command, Circumstances circumstances) {
        Gathering gathering = now.asOrganiser(command, circumstances.actor());
        if (gathering.invitations().get(command.invitedId()) instanceof Invitation.Withdrawn) {
            return List.of();
        }
        now.refuseOver(circumstances.today());
        NOT_INVITED.when(!gathering.invites(command.invitedId()));
        return List.of(new InvitationWithdrawn(command.gatheringId(), command.invitedId()));
    }

    static List<InvitationEvent> come(Scene now, ComeToGathering command, Circumstances circumstances) {
        Gathering gathering = now.asAnybody(command, circumstances.actor());
        now.onBehalf().refuseEnded(command.structureId());
        String invited = invited(now, command).orElse(command.structureId());
        Invitation.Coming answer = new Invitation.Coming(command.seats());
        if (answer.equals(gathering.invitations().get(invited))) {
            return List.of();
        }
        now.refuseOver(circumstances.today());
        ORGANISES_IT.when(now.isOne(command, now.organiserIds()::contains));
        NOT_INVITED.when(!gathering.invites(invited)
                && !Objects.requireNonNull(gathering.terms()).openToAll());
        boolean possible = command.seats() >= 1 && command.seats() <= MOST_SEATS;
        Rejected.unlessEmpty(
                possible ? List.of() : List.of(SEATS_OUT_OF_RANGE.at("seats", Integer.toString(MOST_SEATS))));
        return List.of(new InvitationAccepted(command.gatheringId(), invited, command.seats()));
    }

    static List<InvitationEvent> decline(Scene now, DeclineGathering command, Circumstances circumstances) {
        Gathering gathering = now.asAnybody(command, circumstances.actor());
        Optional<String> invited = invited(now, command);
        NOT_INVITED.when(invited.isEmpty());
        String structure = invited.orElseThrow();
        if (new Invitation.Declined(command.reason())
                .equals(gathering.invitations().get(structure))) {
            return List.of();
        }
        now.refuseOver(circumstances.today());
        return List.of(new InvitationDeclined(command.gatheringId(), structure, command.reason()));
    }

    /** As which of those asked a structure answers: itself, or one that it stands for. */
    private static Optional<String> invited(Scene now, OfStructure command) {
        return now.structures().oneWith(command.structureId()).stream()
                .filter(now.gathering()::invites)
                .findFirst();
    }
}
