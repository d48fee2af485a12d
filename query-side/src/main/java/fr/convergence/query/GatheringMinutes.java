package fr.convergence.query;

import fr.convergence.kernel.gathering.FollowUpAbandonment;
import fr.convergence.kernel.gathering.MinutesEvent;
import fr.convergence.kernel.gathering.MinutesEvent.DecisionRecorded;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpAbandoned;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpAgreed;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpDone;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpPostponed;
import fr.convergence.kernel.gathering.MinutesEvent.PointAdded;
import fr.convergence.kernel.gathering.MinutesEvent.PointRemoved;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a gathering is to speak of, what it decided, and who does what about it until when; each in the order in which it was said. */
public record GatheringMinutes(List<Point> points, List<Decision> decisions, List<FollowUp> followUps) {

    static final GatheringMinutes NONE = new GatheringMinutes(List.of(), List.of(), List.of());

    /**
     * Something to speak of.
     *
     * @param proposedBy the structure that asks for it; null when the coordination does
     * @param issueId the issue of the field it is about
     */
    public record Point(
            String id,
            @Nullable String proposedBy,
            String subject,
            @Nullable Integer minutes,
            @Nullable String issueId) {}

    /**
     * Something that was decided.
     *
     * @param pointId the point under which it was
     */
    public record Decision(String id, @Nullable String pointId, String text, OffsetDateTime recordedAt) {}

    /**
     * Something that somebody is to do.
     *
     * @param ownerId the structure that does it; null when it is the coordination
     * @param decisionId what it follows from
     * @param settledAt when it was done or abandoned; null as long as it is not
     * @param abandonment why it is not done; null when it is, or is to be
     */
    public record FollowUp(
            String id,
            @Nullable String ownerId,
            @Nullable String decisionId,
            String action,
            LocalDate dueOn,
            @Nullable OffsetDateTime settledAt,
            @Nullable FollowUpAbandonment abandonment) {

        FollowUp postponed(LocalDate to) {
            return new FollowUp(id, ownerId, decisionId, action, to, settledAt, abandonment);
        }

        FollowUp settled(Instant at, @Nullable FollowUpAbandonment why) {
            return new FollowUp(id, ownerId, decisionId, action, dueOn, at.atOffset(ZoneOffset.UTC), why);
        }
    }

    GatheringMinutes after(MinutesEvent event, Instant at) {
        return switch (event) {
            case PointAdded it ->
                new GatheringMinutes(
                        more(
                                points,
                                new Point(it.pointId(), it.proposedBy(), it.subject(), it.minutes(), it.issueId())),
                        decisions,
                        followUps);
            case PointRemoved it ->
                new GatheringMinutes(
                        points.stream()
                                .filter(point -> !point.id().equals(it.pointId()))
                                .toList(),
                        decisions,
                        followUps);
            case DecisionRecorded it ->
                new GatheringMinutes(
                        points,
                        more(
                                decisions,
                                new Decision(
                                        it.decisionId(), it.pointId(), it.decision(), at.atOffset(ZoneOffset.UTC))),
                        followUps);
            case FollowUpAgreed it ->
                new GatheringMinutes(
                        points,
                        decisions,
                        more(
                                followUps,
                                new FollowUp(
                                        it.followUpId(),
                                        it.ownerId(),
                                        it.decisionId(),
                                        it.action(),
                                        it.dueOn(),
                                        null,
                                        null)));
            case FollowUpPostponed it -> followUp(it.followUpId(), one -> one.postponed(it.dueOn()));
            case FollowUpDone it -> followUp(it.followUpId(), one -> one.settled(at, null));
            case FollowUpAbandoned it -> followUp(it.followUpId(), one -> one.settled(at, it.reason()));
        };
    }

    private GatheringMinutes followUp(String id, UnaryOperator<FollowUp> change) {
        return new GatheringMinutes(
                points,
                decisions,
                followUps.stream()
                        .map(one -> one.id().equals(id) ? change.apply(one) : one)
                        .toList());
    }

    private static <T> List<T> more(List<T> known, T one) {
        return Stream.concat(known.stream(), Stream.of(one)).toList();
    }
}
