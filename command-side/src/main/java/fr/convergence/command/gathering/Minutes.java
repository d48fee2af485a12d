package fr.convergence.command.gathering;

import fr.convergence.kernel.gathering.MinutesEvent;
import fr.convergence.kernel.gathering.MinutesEvent.DecisionRecorded;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpAbandoned;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpAgreed;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpDone;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpPostponed;
import fr.convergence.kernel.gathering.MinutesEvent.PointAdded;
import fr.convergence.kernel.gathering.MinutesEvent.PointRemoved;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a gathering is to speak of, what it decided, and what is to be done. Immutable.
 *
 * @param points everything that was ever put on the agenda, by id
 * @param removed what was taken off it
 * @param decisions by id
 * @param followUps by id
 */
record Minutes(
        Map<String, PointAdded> points,
        Set<String> removed,
        Map<String, DecisionRecorded> decisions,
        Map<String, FollowUp> followUps) {

    static final Minutes NONE = new Minutes(Map.of(), Set.of(), Map.of(), Map.of());

    Minutes evolve(MinutesEvent event) {
        return switch (event) {
            case PointAdded it -> new Minutes(with(points, it.pointId(), it), removed, decisions, followUps);
            case PointRemoved it -> {
                Set<String> more = new HashSet<>(removed);
                more.add(it.pointId());
                yield new Minutes(points, more, decisions, followUps);
            }
            case DecisionRecorded it -> new Minutes(points, removed, with(decisions, it.decisionId(), it), followUps);
            case FollowUpAgreed it -> followUp(it.followUpId(), new FollowUp(it, it.dueOn(), null));
            case FollowUpPostponed it -> {
                FollowUp before = known(it.followUpId());
                yield followUp(it.followUpId(), new FollowUp(before.agreed(), it.dueOn(), before.stage()));
            }
            case FollowUpDone it ->
                followUp(it.followUpId(), known(it.followUpId()).at(FollowUp.Stage.DONE));
            case FollowUpAbandoned it ->
                followUp(it.followUpId(), known(it.followUpId()).at(FollowUp.Stage.ABANDONED));
        };
    }

    private FollowUp known(String id) {
        return Objects.requireNonNull(followUps.get(id), id);
    }

    private Minutes followUp(String id, FollowUp followUp) {
        return new Minutes(points, removed, decisions, with(followUps, id, followUp));
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> after = new TreeMap<>(map);
        after.put(key, value);
        return after;
    }

    /** How much is on the agenda. */
    int length() {
        return points.size() - removed.size();
    }

    boolean hasPoint(String id) {
        return points.containsKey(id) && !removed.contains(id);
    }
}
