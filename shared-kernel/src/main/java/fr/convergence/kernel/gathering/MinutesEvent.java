package fr.convergence.kernel.gathering;

import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a gathering is to speak of, what it decides, and what becomes of it. */
@InFrench("ordre du jour et relevé de décisions")
public sealed interface MinutesEvent extends GatheringEvent {

    /**
     * Something is put on the agenda, after what is there.
     *
     * @param proposedBy the structure that asks for it; null when the coordination does
     * @param minutes how long it may take; or null
     * @param issueId the issue of the field it is about; or null
     */
    @Stored(name = "gathering-point-added")
    @InFrench("point mis à l'ordre du jour")
    record PointAdded(
            String gatheringId,
            String pointId,
            @InFrench("proposé par") @Nullable String proposedBy,
            @InFrench("sujet") String subject,
            @InFrench("minutes") @Nullable Integer minutes,
            @InFrench("remontée") @Nullable String issueId)
            implements MinutesEvent {}

    /** It is taken off the agenda. */
    @Stored(name = "gathering-point-removed")
    @InFrench("point retiré de l'ordre du jour")
    record PointRemoved(String gatheringId, String pointId) implements MinutesEvent {}

    /**
     * Something was decided.
     *
     * @param pointId the point of the agenda under which it was; or null
     */
    @Stored(name = "gathering-decision-recorded")
    @InFrench("décision consignée")
    record DecisionRecorded(
            String gatheringId,
            String decisionId,
            @Nullable String pointId,
            @InFrench("décision") String decision) implements MinutesEvent {}

    /**
     * Somebody is to do something.
     *
     * @param decisionId the decision it follows from; or null
     * @param ownerId the structure that does it; null when it is the coordination of the department
     * @param dueOn the last day it may be done on
     */
    @Stored(name = "gathering-follow-up-agreed")
    @InFrench("action de suivi convenue")
    record FollowUpAgreed(
            String gatheringId,
            String followUpId,
            @Nullable String decisionId,
            @InFrench("responsable") @Nullable String ownerId,
            @InFrench("action") String action,
            @InFrench("échéance") LocalDate dueOn)
            implements MinutesEvent {}

    /** It is to be done by another day. */
    @Stored(name = "gathering-follow-up-postponed")
    @InFrench("action de suivi reportée")
    record FollowUpPostponed(
            String gatheringId,
            String followUpId,
            @InFrench("responsable") @Nullable String ownerId,
            @InFrench("échéance") LocalDate dueOn)
            implements MinutesEvent {}

    /** It is done. */
    @Stored(name = "gathering-follow-up-done")
    @InFrench("action de suivi réalisée")
    record FollowUpDone(
            String gatheringId,
            String followUpId,
            @InFrench("responsable") @Nullable String ownerId) implements MinutesEvent {}

    /** It is not going to be done. */
    @Stored(name = "gathering-follow-up-abandoned")
    @InFrench("action de suivi abandonnée")
    record FollowUpAbandoned(
            String gatheringId,
            String followUpId,
            @InFrench("responsable") @Nullable String ownerId,
            FollowUpAbandonment reason)
            implements MinutesEvent {}

    @Override
    default Tags tags() {
        Tags all = new Tags(List.of(entity()));
        return switch (this) {
            case PointAdded it -> with(with(all, "structure", it.proposedBy()), "field-issue", it.issueId());
            case FollowUpAgreed it -> with(all, "structure", it.ownerId());
            case FollowUpPostponed it -> with(all, "structure", it.ownerId());
            case FollowUpDone it -> with(all, "structure", it.ownerId());
            case FollowUpAbandoned it -> with(all, "structure", it.ownerId());
            case PointRemoved _, DecisionRecorded _ -> all;
        };
    }

    private static Tags with(Tags all, String key, @Nullable String value) {
        return value == null ? all : all.and(key, value);
    }
}
