package fr.convergence.command.gathering;

import fr.convergence.command.Command;
import fr.convergence.kernel.gathering.EnrolmentCancelReason;
import fr.convergence.kernel.gathering.FollowUpAbandonment;
import fr.convergence.kernel.gathering.GatheringCancelReason;
import fr.convergence.kernel.gathering.GatheringDeadline;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.gathering.InvitationRefusal;
import fr.convergence.kernel.gathering.TrainingTopic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of a gathering. */
public sealed interface GatheringCommand extends Command {

    /** The gathering's identifier, a UUID. */
    String gatheringId();

    /** Asked on the side of a structure, or of the coordination of the gathering's department. */
    sealed interface OfSide extends GatheringCommand {

        /** The structure, or one that stands for it since they were merged; null when the coordination asks. */
        @Nullable String structureId();
    }

    /** What only the organisers may ask, and the coordination. */
    sealed interface OfOrganiser extends OfSide {}

    /** Asked by, or on behalf of, a structure. */
    sealed interface OfStructure extends OfSide {

        @Override
        String structureId();
    }

    /** What is asked of an enrolment. */
    sealed interface OnEnrolment extends GatheringCommand {

        /** The enrolment's identifier, a UUID. */
        String enrolmentId();
    }

    /** What is asked of a follow-up action; who is to do it may ask it too. */
    sealed interface OnFollowUp extends OfSide {

        /** The action's identifier, a UUID. */
        String followUpId();
    }

    /** What only time asks. */
    sealed interface OfTime extends GatheringCommand {}

    /**
     * What is known of it beside its day.
     *
     * @param programme what it is for, or null
     * @param placeId where; null at a distance
     * @param openToAll whether who was not invited may come
     * @param capacity how many people can be enrolled; null where nobody is
     * @param trainingTopics what is learned there
     */
    record Terms(
            String title,
            @Nullable String programme,
            @Nullable String placeId,
            boolean openToAll,
            @Nullable Integer capacity,
            List<TrainingTopic> trainingTopics) {}

    /** When it is, by the clocks of its department. */
    record Time(LocalDate day, LocalTime startsAt, LocalTime endsAt) {}

    /**
     * Plans it. Who asks speaks for every organiser.
     *
     * @param department code; null for that of the first organiser
     * @param organiserIds none when the coordination alone organises it
     */
    record PlanGathering(
            String gatheringId,
            @Nullable String department,
            List<String> organiserIds,
            GatheringKind kind,
            Time time,
            Terms terms)
            implements GatheringCommand {}

    /** Says anew what it is; its day stays. */
    record AmendGathering(String gatheringId, @Nullable String structureId, Terms terms) implements OfOrganiser {}

    /** Has it at another time. */
    record MoveGathering(String gatheringId, @Nullable String structureId, Time time) implements OfOrganiser {}

    /** Calls it off. */
    record CancelGathering(String gatheringId, @Nullable String structureId, GatheringCancelReason reason)
            implements OfOrganiser {}

    /**
     * Tells who was there.
     *
     * @param presentIds the structures
     * @param peopleReceived how many people other than professionals
     */
    record RecordGathering(
            String gatheringId, @Nullable String structureId, List<String> presentIds, int peopleReceived)
            implements OfOrganiser {}

    /** Asks structures to come. */
    record InviteStructures(String gatheringId, @Nullable String structureId, List<String> invitedIds)
            implements OfOrganiser {}

    /** Does not ask one any more. */
    record WithdrawInvitation(String gatheringId, @Nullable String structureId, String invitedId)
            implements OfOrganiser {}

    /** Comes; said again with another number, so many come. */
    record AcceptInvitation(String gatheringId, String structureId, int seats) implements OfStructure {}

    /** Does not come. */
    record DeclineInvitation(String gatheringId, String structureId, InvitationRefusal reason) implements OfStructure {}

    /**
     * Puts something on the agenda; for whoever comes too.
     *
     * @param minutes how long it may take, or null
     * @param issueId the issue of the field it is about, or null
     */
    record AddPoint(
            String gatheringId,
            @Nullable String structureId,
            String pointId,
            String subject,
            @Nullable Integer minutes,
            @Nullable String issueId)
            implements OfSide {}

    /** Takes it off; for who put it there too. */
    record RemovePoint(String gatheringId, @Nullable String structureId, String pointId) implements OfSide {}

    /**
     * Writes down what was decided.
     *
     * @param pointId the point of the agenda, or null
     */
    record RecordDecision(
            String gatheringId,
            @Nullable String structureId,
            String decisionId,
            @Nullable String pointId,
            String decision)
            implements OfOrganiser {}

    /**
     * Has somebody do something.
     *
     * @param decisionId what it follows from, or null
     * @param ownerId the structure that does it; null for the coordination
     */
    record AgreeFollowUp(
            String gatheringId,
            @Nullable String structureId,
            String followUpId,
            @Nullable String decisionId,
            @Nullable String ownerId,
            String action,
            LocalDate dueOn)
            implements OfOrganiser {}

    /** Has it done by another day. */
    record PostponeFollowUp(String gatheringId, @Nullable String structureId, String followUpId, LocalDate dueOn)
            implements OnFollowUp {}

    /** Tells that it is done. */
    record CompleteFollowUp(String gatheringId, @Nullable String structureId, String followUpId)
            implements OnFollowUp {}

    /** Tells that it is not going to be. */
    record AbandonFollowUp(
            String gatheringId, @Nullable String structureId, String followUpId, FollowUpAbandonment reason)
            implements OnFollowUp {}

    /**
     * Asks for a place for a person.
     *
     * @param referralId the referral that it answers, or null
     */
    record EnrolPerson(
            String gatheringId,
            String structureId,
            String enrolmentId,
            String beneficiaryId,
            @Nullable String referralId)
            implements OfStructure, OnEnrolment {}

    /** Gives the place back. */
    record CancelEnrolment(String gatheringId, String structureId, String enrolmentId, EnrolmentCancelReason reason)
            implements OfStructure, OnEnrolment {}

    /** Tells whether the person came. */
    record RecordEnrolment(String gatheringId, String structureId, String enrolmentId, boolean kept)
            implements OfStructure, OnEnrolment {}

    /**
     * A moment came at which something is told.
     *
     * @param subjectId the structure, or the action; null when it is the gathering
     */
    record PassGatheringDeadline(
            String gatheringId,
            GatheringDeadline deadline,
            @Nullable String subjectId,
            Instant dueAt) implements OfTime {}

    /** A person is to be reminded. */
    record RemindEnrolment(String gatheringId, String enrolmentId) implements OfTime, OnEnrolment {}
}
