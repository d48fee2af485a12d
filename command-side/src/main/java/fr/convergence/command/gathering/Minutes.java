package fr.convergence.command.gathering;

import fr.convergence.kernel.gathering.MinutesEvent;
import fr.convergence.kernel.gathering.MinutesEvent.DecisionRecorded;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpAbandoned;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpAgreed;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpDone;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpPostponed;
import fr.convergence.kernel.gathering.MinutesEvent.PointAdded;
import fr.convergence.kernel.gathering.MinutesEvent.PointRemoved;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a gathering is to speak of, what it decided, and what follows. Immutable.
 *
 * @param points those that were ever put on the agenda, by id
 * @param removed those of them that were taken off
 */
record Minutes(
        Map<String, PointAdded> points,
        Map<String, PointRemoved> removed,
        Map<String, DecisionRecorded> decisions,
        Map<String, FollowUp> followUps) {

    static final Minutes NONE = new Minutes(Map.of(), Map.of(), Map.of(), Map.of());

    Minutes after(MinutesEvent event) {
        return switch (event) {
            case PointAdded it -> new Minutes(with(points, it.pointId(), it), removed, decisions, followUps);
            case PointRemoved it -> new Minutes(points, with(removed, it.pointId(), it), decisions, followUps);
            case DecisionRecorded it -> new Minutes(points, removed, with(decisions, it.decisionId(), it), followUps);
            case FollowUpAgreed it ->
                new Minutes(
                        points,
                        removed,
                        decisions,
                        with(followUps, it.followUpId(), new FollowUp(it, it.dueOn(), FollowUp.End.OPEN)));
            case FollowUpPostponed it -> changed(it.followUpId(), one -> one.dueOn(it.dueOn()));
            case FollowUpDone it -> changed(it.followUpId(), one -> one.ended(FollowUp.End.DONE));
            case FollowUpAbandoned it -> changed(it.followUpId(), one -> one.ended(FollowUp.End.ABANDONED));
        };
    }

    /** Whether it is to be spoken of. */
    boolean isOn(String pointId) {
        return points.containsKey(pointId) && !removed.containsKey(pointId);
    }

    /** How many it is to speak of. */
    int pointsLeft() {
        return points.size() - removed.size();
    }

    private Minutes changed(String followUpId, UnaryOperator<FollowUp> change) {
        Map<String, FollowUp> after = new TreeMap<>(followUps);
        after.computeIfPresent(followUpId, (_, one) -> change.apply(one));
        return new Minutes(points, removed, decisions, after);
    }

    private static <T> Map<String, T> with(Map<String, T> known, String id, T one) {
        Map<String, T> after = new TreeMap<>(known);
        after.put(id, one);
        return after;
    }
}
