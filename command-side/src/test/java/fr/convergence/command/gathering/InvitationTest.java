package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.Sample.COUNTER;
import static fr.convergence.command.gathering.Sample.GATHERING;
import static fr.convergence.command.gathering.Sample.LIBRARY;
import static fr.convergence.command.gathering.Sample.OTHER;

import fr.convergence.command.gathering.GatheringCommand.ComeToGathering;
import fr.convergence.command.gathering.GatheringCommand.DeclineGathering;
import fr.convergence.command.gathering.GatheringCommand.InviteStructures;
import fr.convergence.command.gathering.GatheringCommand.PlanGathering;
import fr.convergence.command.gathering.GatheringCommand.Terms;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import fr.convergence.kernel.gathering.GatheringDeadline;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringDeadlinePassed;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationAccepted;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationDeclined;
import fr.convergence.kernel.gathering.InvitationEvent.StructureInvited;
import fr.convergence.kernel.gathering.InvitationRefusal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvitationTest {

    private static final Terms OPEN = new Terms(List.of(COUNTER), "Café", null, null, true, null, List.of());
    private static final PlanGathering CAFE =
            new PlanGathering(GATHERING, COUNTER, null, GatheringKind.PARTNER_CAFE, Sample.TIME, OPEN);

    @Test
    void those_who_were_asked_already_are_not_asked_again() {
        Sample.invited()
                .causes(
                        new InviteStructures(GATHERING, COUNTER, List.of(OTHER, LIBRARY, OTHER)),
                        new StructureInvited(GATHERING, OTHER));
    }

    @Test
    void who_is_no_longer_asked_may_be_asked_again() {
        Sample.invited()
                .after(Sample.WITHDRAW)
                .causesNothing(Sample.WITHDRAW)
                .causes(Sample.INVITE, new StructureInvited(GATHERING, LIBRARY));
    }

    @Test
    void organisers_and_those_nobody_knows_are_not_asked() {
        Sample.planned()
                .refuses(
                        new InviteStructures(GATHERING, COUNTER, List.of(COUNTER, GATHERING)),
                        "UNKNOWN_STRUCTURE invitedIds",
                        "ORGANISES_IT invitedIds")
                .refuses(new InviteStructures(GATHERING, COUNTER, List.of()), "NOBODY_NAMED")
                .refuses(
                        new InviteStructures(GATHERING, COUNTER, Collections.nCopies(201, LIBRARY)),
                        "TOO_MANY_STRUCTURES");
    }

    @Test
    void anybody_comes_without_being_asked_where_all_may() {
        ComeToGathering come = new ComeToGathering(GATHERING, OTHER, 2);
        Sample.structures()
                .after(CAFE)
                .refuses(new ComeToGathering(GATHERING, COUNTER, 1), "ORGANISES_IT")
                .by(People.AGENT_OF_ANOTHER.actor)
                .causes(come, new InvitationAccepted(GATHERING, OTHER, 2))
                .after(come)
                .causes(
                        new DeclineGathering(GATHERING, OTHER, InvitationRefusal.TOO_FAR),
                        new InvitationDeclined(GATHERING, OTHER, InvitationRefusal.TOO_FAR));
    }

    @Test
    void a_structure_says_anew_how_many_come_as_often_as_it_wants() {
        Sample.at(Standing.COMING)
                .causes(new ComeToGathering(GATHERING, LIBRARY, 5), new InvitationAccepted(GATHERING, LIBRARY, 5))
                .refuses(new ComeToGathering(GATHERING, LIBRARY, 51), "SEATS_OUT_OF_RANGE seats");
    }

    @Test
    void who_had_answered_is_asked_anew_when_it_moves() {
        Sample.at(Standing.COMING)
                .by(People.ORGANISER)
                .after(Sample.MOVE)
                .by(People.INVITED)
                .causes(Sample.COME, new InvitationAccepted(GATHERING, LIBRARY, 2))
                .by(Actor.SYSTEM)
                .causes(
                        Sample.deadline(GatheringDeadline.ANSWER_DUE, LIBRARY),
                        new GatheringDeadlinePassed(
                                GATHERING,
                                List.of(COUNTER),
                                GatheringDeadline.ANSWER_DUE,
                                LIBRARY,
                                Sample.deadline(GatheringDeadline.ANSWER_DUE, LIBRARY)
                                        .dueAt()));
    }

    @Test
    void what_stands_for_a_structure_that_was_asked_answers_in_its_place() {
        Sample.invited()
                .and(new StructureMerged(LIBRARY, OTHER, List.of(Resemblance.SAME_SIRET)))
                .by(People.AGENT_OF_ANOTHER.actor)
                .causes(new ComeToGathering(GATHERING, OTHER, 1), new InvitationAccepted(GATHERING, LIBRARY, 1));
    }
}
