package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.GatheringRejection.INVITES_ORGANISER;
import static fr.convergence.command.gathering.GatheringRejection.MERGED_INTO;
import static fr.convergence.command.gathering.GatheringRejection.NOT_INVITED;
import static fr.convergence.command.gathering.GatheringRejection.SEATS_OUT_OF_RANGE;
import static fr.convergence.command.gathering.GatheringRejection.STRUCTURE_CLOSED;
import static fr.convergence.command.gathering.GatheringRejection.TOO_MANY_GUESTS;
import static fr.convergence.command.gathering.GatheringRejection.UNKNOWN_STRUCTURE;

import fr.convergence.command.Circumstances;
import fr.convergence.command.Structures;
import fr.convergence.command.gathering.GatheringCommand.AcceptInvitation;
import fr.convergence.command.gathering.GatheringCommand.DeclineInvitation;
import fr.convergence.command.gathering.GatheringCommand.InviteStructures;
import fr.convergence.command.gathering.GatheringCommand.OfStructure;
import fr.convergence.command.gathering.GatheringCommand.WithdrawInvitation;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringPlanned;
import fr.convergence.kernel.gathering.InvitationEvent;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationAccepted;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationDeclined;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationWithdrawn;
import fr.convergence.kernel.gathering.InvitationEvent.StructureInvited;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is asked to a gathering, and what it says. */
final class InvitationDecisions {

    private static final int MOST_GUESTS = 500;
    private static final int MOST_SEATS = 50;

    private InvitationDecisions() {}

    static List<InvitationEvent> invite(Scene now, InviteStructures command, Circumstances circumstances) {
        GatheringPlanned planned = now.asOrganiser(command, circumstances.actor());
        PlanDecisions.refuseOver(now, circumstances.today());
        List<String> asked = command.invitedIds().stream().distinct().toList();
        Rejected.unlessEmpty(IntStream.range(0, asked.size())
                .mapToObj(i -> fault(now, planned, "invitedIds[" + i + "]", asked.get(i)))
                .flatMap(Stream::ofNullable)
                .toList());
        List<InvitationEvent> invited = new ArrayList<>();
        for (String structure : asked) {
            Guest guest = now.gathering().guests().get(structure);
            if (guest == null || guest.answer() == Guest.Answer.WITHDRAWN) {
                invited.add(new StructureInvited(planned.gatheringId(), structure));
            }
        }
        TOO_MANY_GUESTS.when(
                now.gathering().guests().size() + invited.size() > MOST_GUESTS, Integer.toString(MOST_GUESTS));
        return invited;
    }

    private static @Nullable Rejection fault(Scene now, GatheringPlanned planned, String path, String structure) {
        Structures structures = now.structures();
        if (!structures.exists(structure)) {
            return UNKNOWN_STRUCTURE.at(path, structure);
        }
        String survivor = structures.mergedInto(structure);
        if (survivor != null) {
            return MERGED_INTO.at(path, survivor);
        }
        if (structures.closed(structure)) {
            return STRUCTURE_CLOSED.at(path);
        }
        return now.isOneOf(structure, planned.organiserIds()) ? INVITES_ORGANISER.at(path) : null;
    }

    static List<InvitationEvent> withdraw(Scene now, WithdrawInvitation command, Circumstances circumstances) {
        GatheringPlanned planned = now.asOrganiser(command, circumstances.actor());
        Guest guest = now.gathering().guests().get(command.invitedId());
        NOT_INVITED.when(guest == null);
        if (guest == null || guest.answer() == Guest.Answer.WITHDRAWN) {
            return List.of();
        }
        PlanDecisions.refuseOver(now, circumstances.today());
        return List.of(new InvitationWithdrawn(planned.gatheringId(), command.invitedId()));
    }

    static List<InvitationEvent> accept(Scene now, AcceptInvitation command, Circumstances circumstances) {
        String structure = guest(now, command, circumstances);
        Guest then = new Guest(Guest.Answer.COMES, command.seats());
        if (then.equals(now.gathering().guests().get(structure))) {
            return List.of();
        }
        PlanDecisions.refuseOver(now, circumstances.today());
        now.onBehalf().refuseEnded(command.structureId());
        if (command.seats() < 1 || command.seats() > MOST_SEATS) {
            Rejected.unlessEmpty(List.of(SEATS_OUT_OF_RANGE.at("seats", Integer.toString(MOST_SEATS))));
        }
        return List.of(new InvitationAccepted(command.gatheringId(), structure, command.seats()));
    }

    static List<InvitationEvent> decline(Scene now, DeclineInvitation command, Circumstances circumstances) {
        String structure = guest(now, command, circumstances);
        Guest before = now.gathering().guests().get(structure);
        NOT_INVITED.when(before == null);
        if (before == null || before.answer() == Guest.Answer.DECLINED) {
            return List.of();
        }
        PlanDecisions.refuseOver(now, circumstances.today());
        return List.of(new InvitationDeclined(command.gatheringId(), structure, command.reason()));
    }

    /** As which guest a structure answers; refuses one that is not asked, unless everybody may come. */
    private static String guest(Scene now, OfStructure command, Circumstances circumstances) {
        GatheringPlanned planned = now.known(command, circumstances.actor());
        INVITES_ORGANISER.when(now.isOneOf(command.structureId(), planned.organiserIds()));
        String structure =
                now.among(command.structureId(), now.gathering().guests().keySet());
        Guest guest = now.gathering().guests().get(structure);
        boolean asked = guest != null && guest.answer() != Guest.Answer.WITHDRAWN;
        NOT_INVITED.when(!asked && !now.gathering().knownTerms().openToAll());
        return structure;
    }
}
