package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.Sample.COUNTER;
import static fr.convergence.command.gathering.Sample.GATHERING;
import static fr.convergence.command.gathering.Sample.LIBRARY;
import static fr.convergence.command.gathering.Sample.OTHER;

import fr.convergence.command.Story;
import fr.convergence.command.gathering.GatheringCommand.AddAgendaPoint;
import fr.convergence.command.gathering.GatheringCommand.AgreeFollowUp;
import fr.convergence.command.gathering.GatheringCommand.CompleteFollowUp;
import fr.convergence.command.gathering.GatheringCommand.InviteStructures;
import fr.convergence.command.gathering.GatheringCommand.PassGatheringDeadline;
import fr.convergence.command.gathering.GatheringCommand.RecordDecision;
import fr.convergence.command.gathering.GatheringCommand.RemoveAgendaPoint;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueRaised;
import fr.convergence.kernel.gathering.GatheringDeadline;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringDeadlinePassed;
import fr.convergence.kernel.gathering.IssueAddressee;
import fr.convergence.kernel.gathering.IssueTopic;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpDone;
import fr.convergence.kernel.gathering.MinutesEvent.PointAdded;
import fr.convergence.kernel.gathering.MinutesEvent.PointRemoved;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinutesTest {

    private static final String ISSUE = "45c48cce-2e2d-4fbd-8a1a-fc51c7c6ad26";

    @Test
    void a_point_is_about_an_issue_that_was_raised() {
        AddAgendaPoint point = new AddAgendaPoint(GATHERING, COUNTER, Sample.SECOND, " Délais ", 10, ISSUE);
        Sample.planned()
                .refuses(point, "UNKNOWN_ISSUE issueId")
                .and(new IssueRaised(
                        ISSUE,
                        LIBRARY,
                        "49",
                        IssueAddressee.COORDINATION,
                        null,
                        IssueTopic.UNCLEAR_ROLES,
                        "Qui fait quoi ?"))
                .causes(point, new PointAdded(GATHERING, Sample.SECOND, COUNTER, "Délais", 10, ISSUE));
    }

    @Test
    void what_is_wrong_with_a_point_is_told_at_once() {
        Sample.planned()
                .refuses(
                        new AddAgendaPoint(GATHERING, COUNTER, Sample.SECOND, " ", 481, null),
                        "BLANK_VALUE subject",
                        "MINUTES_OUT_OF_RANGE minutes");
    }

    @Test
    void an_agenda_has_fifty_points_at_most() {
        Story<GatheringCommand> full = Sample.planned();
        for (int i = 0; i < 50; i++) {
            full = full.and(new PointAdded(GATHERING, "point-" + i, COUNTER, "Point", null, null));
        }
        full.refuses(new AddAgendaPoint(GATHERING, COUNTER, Sample.SECOND, "Encore", null, null), "TOO_MANY_POINTS");
    }

    @Test
    void a_point_is_taken_off_by_who_proposed_it_or_an_organiser() {
        Sample.full()
                .causes(
                        new RemoveAgendaPoint(GATHERING, COUNTER, Sample.POINT),
                        new PointRemoved(GATHERING, Sample.POINT))
                .after(new InviteStructures(GATHERING, COUNTER, List.of(OTHER)))
                .by(People.AGENT_OF_ANOTHER.actor)
                .refuses(new RemoveAgendaPoint(GATHERING, OTHER, Sample.POINT), "NOT_YOUR_GATHERING")
                .by(People.INVITED)
                .after(Sample.REMOVE)
                .causesNothing(Sample.REMOVE);
    }

    @Test
    void nothing_is_decided_under_a_point_that_was_taken_off() {
        Sample.full()
                .after(new RemoveAgendaPoint(GATHERING, COUNTER, Sample.POINT))
                .on(Sample.DAY)
                .refuses(
                        new RecordDecision(GATHERING, COUNTER, Sample.DECISION, Sample.POINT, "Oui."),
                        "UNKNOWN_POINT pointId");
    }

    @Test
    void an_action_follows_from_a_decision_and_has_an_owner_and_a_day_to_come() {
        Sample.at(Standing.HELD)
                .refuses(
                        new AgreeFollowUp(GATHERING, COUNTER, Sample.ACTION, OTHER, ISSUE, "", Sample.DAY.minusDays(1)),
                        "BLANK_VALUE action",
                        "UNKNOWN_DECISION decisionId",
                        "UNKNOWN_STRUCTURE ownerId",
                        "IN_THE_PAST dueOn");
    }

    @Test
    void an_action_of_the_coordination_is_not_one_of_those_invited() {
        Sample.at(Standing.HELD)
                .after(new AgreeFollowUp(
                        GATHERING, COUNTER, Sample.ACTION, null, null, "Écrire au préfet.", Sample.DUE))
                .by(People.INVITED)
                .refuses(Sample.COMPLETE, "NOT_YOUR_GATHERING")
                .by(People.COORDINATOR.actor)
                .causes(
                        new CompleteFollowUp(GATHERING, null, Sample.ACTION),
                        new FollowUpDone(GATHERING, Sample.ACTION, null));
    }

    @Test
    void an_action_that_is_due_is_told_of_once_and_again_when_it_was_postponed() {
        PassGatheringDeadline due = Sample.deadline(GatheringDeadline.FOLLOW_UP_DUE, Sample.ACTION);
        GatheringDeadlinePassed told = new GatheringDeadlinePassed(
                GATHERING, List.of(COUNTER), GatheringDeadline.FOLLOW_UP_DUE, Sample.ACTION, due.dueAt());
        Sample.agreed()
                .by(Actor.SYSTEM)
                .on(Sample.DUE)
                .causes(due, told)
                .after(due)
                .causesNothing(due)
                .by(People.INVITED)
                .after(Sample.POSTPONE)
                .by(Actor.SYSTEM)
                .causesNothing(due)
                .on(Sample.DUE.plusDays(7))
                .causes(due, told);
    }

    @Test
    void what_is_said_under_an_identifier_is_said_once() {
        Sample.agreed()
                .refuses(new RecordDecision(GATHERING, COUNTER, Sample.DECISION, null, "Autre chose."), "ALREADY_SAID")
                .causesNothing(Sample.DECIDE)
                .causesNothing(Sample.AGREE);
    }
}
