package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.GatheringRejection.ALREADY_HELD;
import static fr.convergence.command.gathering.GatheringRejection.ALREADY_RECORDED;
import static fr.convergence.command.gathering.GatheringRejection.DAY_NOT_COME;
import static fr.convergence.command.gathering.GatheringRejection.MINUTES_OUT_OF_RANGE;
import static fr.convergence.command.gathering.GatheringRejection.NOT_YOUR_GATHERING;
import static fr.convergence.command.gathering.GatheringRejection.TOO_MANY_DECISIONS;
import static fr.convergence.command.gathering.GatheringRejection.TOO_MANY_POINTS;
import static fr.convergence.command.gathering.GatheringRejection.UNKNOWN_ISSUE;
import static fr.convergence.command.gathering.GatheringRejection.UNKNOWN_POINT;

import fr.convergence.command.Circumstances;
import fr.convergence.command.gathering.GatheringCommand.AddPoint;
import fr.convergence.command.gathering.GatheringCommand.OfSide;
import fr.convergence.command.gathering.GatheringCommand.RecordDecision;
import fr.convergence.command.gathering.GatheringCommand.RemovePoint;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.gathering.GatheringEvent;
import fr.convergence.kernel.gathering.MinutesEvent.DecisionRecorded;
import fr.convergence.kernel.gathering.MinutesEvent.PointAdded;
import fr.convergence.kernel.gathering.MinutesEvent.PointRemoved;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a gathering speaks of, and what it decides. */
final class MinutesDecisions {

    private static final int MOST_POINTS = 50;
    private static final int MOST_DECISIONS = 100;
    private static final int MOST_MINUTES = 480;

    private MinutesDecisions() {}

    static List<GatheringEvent> addPoint(Scene now, AddPoint command, Circumstances circumstances) {
        now.known(command, circumstances.actor());
        NOT_YOUR_GATHERING.when(!takesPart(now, command, circumstances));
        PointAdded added = new PointAdded(
                command.gatheringId(),
                command.pointId(),
                command.structureId(),
                command.subject().strip(),
                command.minutes(),
                command.issueId());
        Minutes minutes = now.gathering().minutes();
        PointAdded before = minutes.points().get(command.pointId());
        if (before != null) {
            ALREADY_RECORDED.when(!before.equals(added));
            return List.of();
        }
        PlanDecisions.refuseOver(now, circumstances.today());
        List<Rejection> faults = new ArrayList<>(Words.faults("subject", added.subject(), Words.TEXT));
        Integer time = command.minutes();
        if (time != null && (time < 1 || time > MOST_MINUTES)) {
            faults.add(MINUTES_OUT_OF_RANGE.at("minutes", Integer.toString(MOST_MINUTES)));
        }
        String issue = command.issueId();
        if (issue != null && !now.issues().contains(issue)) {
            faults.add(UNKNOWN_ISSUE.at("issueId", issue));
        }
        Rejected.unlessEmpty(faults);
        TOO_MANY_POINTS.when(minutes.pointsLeft() >= MOST_POINTS, Integer.toString(MOST_POINTS));
        return List.of(added);
    }

    /** Whether one comes, or may: its organisers, who is expected, anybody where everybody may come. */
    private static boolean takesPart(Scene now, OfSide command, Circumstances circumstances) {
        List<String> expected = now.gathering().guests().entrySet().stream()
                .filter(guest -> guest.getValue().isExpected())
                .map(Map.Entry::getKey)
                .toList();
        return now.gathering().knownTerms().openToAll() || now.concerns(command, circumstances.actor(), expected);
    }

    static List<GatheringEvent> removePoint(Scene now, RemovePoint command, Circumstances circumstances) {
        now.known(command, circumstances.actor());
        PointAdded point = now.gathering().minutes().points().get(command.pointId());
        UNKNOWN_POINT.when(point == null, command.pointId());
        String by = point == null ? null : point.proposedBy();
        NOT_YOUR_GATHERING.when(!now.concerns(command, circumstances.actor(), by == null ? List.of() : List.of(by)));
        if (!now.gathering().minutes().isOn(command.pointId())) {
            return List.of();
        }
        ALREADY_HELD.when(now.gathering().held() != null);
        now.refuseCancelled();
        return List.of(new PointRemoved(command.gatheringId(), command.pointId()));
    }

    static List<GatheringEvent> record(Scene now, RecordDecision command, Circumstances circumstances) {
        now.asOrganiser(command, circumstances.actor());
        DecisionRecorded recorded = new DecisionRecorded(
                command.gatheringId(),
                command.decisionId(),
                command.pointId(),
                command.decision().strip());
        Minutes minutes = now.gathering().minutes();
        DecisionRecorded before = minutes.decisions().get(command.decisionId());
        if (before != null) {
            ALREADY_RECORDED.when(!before.equals(recorded));
            return List.of();
        }
        refuseNotHeld(now, circumstances);
        String point = command.pointId();
        UNKNOWN_POINT.when(point != null && !minutes.isOn(point), String.valueOf(point));
        Rejected.unlessEmpty(Words.faults("decision", recorded.decision(), Words.TEXT));
        TOO_MANY_DECISIONS.when(minutes.decisions().size() >= MOST_DECISIONS, Integer.toString(MOST_DECISIONS));
        return List.of(recorded);
    }

    /** Refuses what a gathering that was called off, or is still to come, cannot have decided. */
    static void refuseNotHeld(Scene now, Circumstances circumstances) {
        now.refuseCancelled();
        DAY_NOT_COME.when(now.gathering().knownTime().day().isAfter(circumstances.today()));
    }
}
