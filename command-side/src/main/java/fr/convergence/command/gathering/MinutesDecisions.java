package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.GatheringRejection.ALREADY_SAID;
import static fr.convergence.command.gathering.GatheringRejection.FOLLOW_UP_OVER;
import static fr.convergence.command.gathering.GatheringRejection.IN_THE_PAST;
import static fr.convergence.command.gathering.GatheringRejection.MINUTES_OUT_OF_RANGE;
import static fr.convergence.command.gathering.GatheringRejection.NOT_YOUR_GATHERING;
import static fr.convergence.command.gathering.GatheringRejection.TOO_FAR_AHEAD;
import static fr.convergence.command.gathering.GatheringRejection.TOO_MANY_POINTS;
import static fr.convergence.command.gathering.GatheringRejection.UNKNOWN_DECISION;
import static fr.convergence.command.gathering.GatheringRejection.UNKNOWN_FOLLOW_UP;
import static fr.convergence.command.gathering.GatheringRejection.UNKNOWN_ISSUE;
import static fr.convergence.command.gathering.GatheringRejection.UNKNOWN_POINT;

import fr.convergence.command.Circumstances;
import fr.convergence.command.gathering.GatheringCommand.AbandonFollowUp;
import fr.convergence.command.gathering.GatheringCommand.AddAgendaPoint;
import fr.convergence.command.gathering.GatheringCommand.AgreeFollowUp;
import fr.convergence.command.gathering.GatheringCommand.CompleteFollowUp;
import fr.convergence.command.gathering.GatheringCommand.OnFollowUp;
import fr.convergence.command.gathering.GatheringCommand.PostponeFollowUp;
import fr.convergence.command.gathering.GatheringCommand.RecordDecision;
import fr.convergence.command.gathering.GatheringCommand.RemoveAgendaPoint;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.gathering.MinutesEvent;
import fr.convergence.kernel.gathering.MinutesEvent.DecisionRecorded;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpAbandoned;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpAgreed;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpDone;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpPostponed;
import fr.convergence.kernel.gathering.MinutesEvent.PointAdded;
import fr.convergence.kernel.gathering.MinutesEvent.PointRemoved;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a gathering is to speak of, and what it comes to. What is to be done outlives it. */
final class MinutesDecisions {

    private static final int MOST_POINTS = 50;
    private static final int MOST_MINUTES = 480;

    private MinutesDecisions() {}

    static List<MinutesEvent> add(Scene now, AddAgendaPoint command, Circumstances circumstances) {
        Gathering gathering = now.asAnybody(command, circumstances.actor());
        NOT_YOUR_GATHERING.when(!now.organises(command) && !now.isOne(command, gathering::invites));
        String subject = command.subject().strip();
        PointAdded added = new PointAdded(
                command.gatheringId(),
                command.pointId(),
                command.structureId(),
                subject,
                command.minutes(),
                command.issueId());
        PointAdded before = gathering.minutes().points().get(command.pointId());
        if (before != null) {
            ALREADY_SAID.when(!before.equals(added));
            return List.of();
        }
        now.refuseOver(circumstances.today());
        TOO_MANY_POINTS.when(gathering.minutes().length() >= MOST_POINTS, Integer.toString(MOST_POINTS));
        List<Rejection> faults = new ArrayList<>(Texts.faultsOfNeeded("subject", subject, Texts.LINE));
        if (command.minutes() != null && (command.minutes() < 1 || command.minutes() > MOST_MINUTES)) {
            faults.add(MINUTES_OUT_OF_RANGE.at("minutes", Integer.toString(MOST_MINUTES)));
        }
        if (command.issueId() != null && !now.issues().contains(command.issueId())) {
            faults.add(UNKNOWN_ISSUE.at("issueId", command.issueId()));
        }
        Rejected.unlessEmpty(faults);
        return List.of(added);
    }

    static List<MinutesEvent> remove(Scene now, RemoveAgendaPoint command, Circumstances circumstances) {
        Gathering gathering = now.asAnybody(command, circumstances.actor());
        PointAdded point = gathering.minutes().points().get(command.pointId());
        UNKNOWN_POINT.when(point == null, command.pointId());
        String proposer = Objects.requireNonNull(point).proposedBy();
        NOT_YOUR_GATHERING.when(!now.organises(command) && !now.isOne(command, one -> one.equals(proposer)));
        if (!gathering.minutes().hasPoint(command.pointId())) {
            return List.of();
        }
        now.refuseOver(circumstances.today());
        return List.of(new PointRemoved(command.gatheringId(), command.pointId()));
    }

    static List<MinutesEvent> decided(Scene now, RecordDecision command, Circumstances circumstances) {
        Gathering gathering = now.asOrganiser(command, circumstances.actor());
        String text = command.decision().strip();
        DecisionRecorded recorded =
                new DecisionRecorded(command.gatheringId(), command.decisionId(), command.pointId(), text);
        DecisionRecorded before = gathering.minutes().decisions().get(command.decisionId());
        if (before != null) {
            ALREADY_SAID.when(!before.equals(recorded));
            return List.of();
        }
        now.refuseNotCome(circumstances.today());
        List<Rejection> faults = new ArrayList<>(Texts.faultsOfNeeded("decision", text, Texts.PAGE));
        if (command.pointId() != null && !gathering.minutes().hasPoint(command.pointId())) {
            faults.add(UNKNOWN_POINT.at("pointId", command.pointId()));
        }
        Rejected.unlessEmpty(faults);
        return List.of(recorded);
    }

    static List<MinutesEvent> agree(Scene now, AgreeFollowUp command, Circumstances circumstances) {
        Gathering gathering = now.asOrganiser(command, circumstances.actor());
        String action = command.action().strip();
        FollowUpAgreed agreed = new FollowUpAgreed(
                command.gatheringId(),
                command.followUpId(),
                command.decisionId(),
                command.ownerId(),
                action,
                command.dueOn());
        FollowUp before = gathering.minutes().followUps().get(command.followUpId());
        if (before != null) {
            ALREADY_SAID.when(!before.agreed().equals(agreed));
            return List.of();
        }
        now.refuseNotCome(circumstances.today());
        List<Rejection> faults = new ArrayList<>(Texts.faultsOfNeeded("action", action, Texts.PAGE));
        if (command.decisionId() != null && !gathering.minutes().decisions().containsKey(command.decisionId())) {
            faults.add(UNKNOWN_DECISION.at("decisionId", command.decisionId()));
        }
        if (command.ownerId() != null) {
            faults.addAll(now.faultsOfStructures("ownerId", List.of(command.ownerId())));
        }
        faults.addAll(faultsOfDue(command.dueOn(), circumstances.today()));
        Rejected.unlessEmpty(faults);
        return List.of(agreed);
    }

    private static List<Rejection> faultsOfDue(LocalDate dueOn, LocalDate today) {
        if (dueOn.isBefore(today)) {
            return List.of(IN_THE_PAST.at("dueOn"));
        }
        return dueOn.isAfter(today.plusYears(PlanDecisions.YEARS_AHEAD))
                ? List.of(TOO_FAR_AHEAD.at("dueOn", Integer.toString(PlanDecisions.YEARS_AHEAD)))
                : List.of();
    }

    static List<MinutesEvent> postpone(Scene now, PostponeFollowUp command, Circumstances circumstances) {
        FollowUp followUp = mine(now, command, circumstances);
        if (followUp.stage() == null && followUp.dueOn().equals(command.dueOn())) {
            return List.of();
        }
        FOLLOW_UP_OVER.when(followUp.stage() != null);
        Rejected.unlessEmpty(faultsOfDue(command.dueOn(), circumstances.today()));
        return List.of(new FollowUpPostponed(
                command.gatheringId(), command.followUpId(), followUp.agreed().ownerId(), command.dueOn()));
    }

    static List<MinutesEvent> complete(Scene now, CompleteFollowUp command, Circumstances circumstances) {
        FollowUp followUp = mine(now, command, circumstances);
        if (followUp.stage() == FollowUp.Stage.DONE) {
            return List.of();
        }
        FOLLOW_UP_OVER.when(followUp.stage() != null);
        return List.of(new FollowUpDone(
                command.gatheringId(), command.followUpId(), followUp.agreed().ownerId()));
    }

    static List<MinutesEvent> abandon(Scene now, AbandonFollowUp command, Circumstances circumstances) {
        FollowUp followUp = mine(now, command, circumstances);
        if (followUp.stage() == FollowUp.Stage.ABANDONED) {
            return List.of();
        }
        FOLLOW_UP_OVER.when(followUp.stage() != null);
        return List.of(new FollowUpAbandoned(
                command.gatheringId(), command.followUpId(), followUp.agreed().ownerId(), command.reason()));
    }

    /** Of who carries it out, or organises. */
    private static FollowUp mine(Scene now, OnFollowUp command, Circumstances circumstances) {
        Gathering gathering = now.asAnybody(command, circumstances.actor());
        FollowUp followUp = gathering.minutes().followUps().get(command.followUpId());
        UNKNOWN_FOLLOW_UP.when(followUp == null, command.followUpId());
        FollowUp known = Objects.requireNonNull(followUp);
        String owner = known.agreed().ownerId();
        NOT_YOUR_GATHERING.when(!now.organises(command) && !now.isOne(command, one -> one.equals(owner)));
        return known;
    }
}
