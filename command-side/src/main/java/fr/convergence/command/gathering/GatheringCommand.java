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

    /** Asked by somebody, on the side of a structure or of the coordination of the department. */
    sealed interface OfSomebody extends GatheringCommand {

        /** The structure on whose side it is asked, or one that stands for it since they were merged; null for the coordination. */
        @Nullable String structureId();
    }

    /** What the organisers decide, or the coordination of the department. */
    sealed interface OfOrganiser extends OfSomebody {}

    /** What a structure decides for itself; the coordination of its department may on its behalf. */
    sealed interface OfStructure extends OfSomebody {

        @Override
        String structureId();
    }

    /** What is asked of one follow-up action, by the organisers, who carries it out, or the coordination. */
    sealed interface OnFollowUp extends OfSomebody {

        /** The action's identifier, a UUID. */
        String followUpId();
    }

    /** What only time asks. */
    sealed interface OfTime extends GatheringCommand {}

    /**
     * What is known of it beside its day and hours.
     *
     * @param programme what it is for, or null
     * @param placeId where; null at a distance
     * @param capacity how many people can be enrolled; null where nobody is
     */
    record Terms(
            List<String> organiserIds,
            String title,
            @Nullable String programme,
            @Nullable String placeId,
            boolean openToAll,
            @Nullable Integer capacity,
            List<TrainingTopic> trainingTopics) {}

    /** A day, and its hours. */
    record Time(LocalDate day, LocalTime startsAt, LocalTime endsAt) {}

    /**
     * Announces that it is to take place.
     *
     * @param department code of the department, said by its coordination; null for the department of the structure
     */
    record PlanGathering(
            String gatheringId,
            @Nullable String structureId,
            @Nullable String department,
            GatheringKind kind,
            Time time,
            Terms terms)
            implements OfOrganiser {}

    /** Says anew what is known of it. */
    record AmendGathering(String gatheringId, @Nullable String structureId, Terms terms) implements OfOrganiser {}

    /** Takes it to another time. */
    record MoveGathering(String gatheringId, @Nullable String structureId, Time time) implements OfOrganiser {}

    /** Calls it off. */
    record CancelGathering(String gatheringId, @Nullable String structureId, GatheringCancelReason reason)
            implements OfOrganiser {}

    /** Tells that it took place, and who was there. */
    record RecordGatheringHeld(
            String gatheringId, @Nullable String structureId, List<String> presentIds, int peopleReceived)
            implements OfOrganiser {}

    /** Asks structures to come. */
    record InviteStructures(String gatheringId, @Nullable String structureId, List<String> invitedIds)
            implements OfOrganiser {}

    /** No longer asks a structure to come. */
    record WithdrawInvitation(String gatheringId, @Nullable String structureId, String invitedId)
            implements OfOrganiser {}

    /** Comes, invited or because all may. */
    record ComeToGathering(String gatheringId, String structureId, int seats) implements OfStructure {}

    /** Does not come. */
    record DeclineGathering(String gatheringId, String structureId, InvitationRefusal reason) implements OfStructure {}

    /** Keeps a place for a person, or has it wait for one. */
    record EnrolPerson(
            String gatheringId,
            String structureId,
            String enrolmentId,
            String beneficiaryId,
            @Nullable String referralId)
            implements OfStructure {}

    /** Gives the place back, or stops waiting; for who enrolled the person and for the organisers. */
    record CancelEnrolment(
            String gatheringId, @Nullable String structureId, String enrolmentId, EnrolmentCancelReason reason)
            implements OfSomebody {}

    /** Tells who of those enrolled came and who did not. */
    record RecordEnrolments(
            String gatheringId, @Nullable String structureId, List<String> keptIds, List<String> missedIds)
            implements OfOrganiser {}

    /**
     * Puts something on the agenda; organisers and those invited may.
     *
     * @param minutes how long it may take, or null
     * @param issueId the issue of the field it is about, or null
     */
    record AddAgendaPoint(
            String gatheringId,
            @Nullable String structureId,
            String pointId,
            String subject,
            @Nullable Integer minutes,
            @Nullable String issueId)
            implements OfSomebody {}

    /** Takes it off the agenda; who proposed it and the organisers may. */
    record RemoveAgendaPoint(String gatheringId, @Nullable String structureId, String pointId) implements OfSomebody {}

    /** Writes down what was decided. */
    record RecordDecision(
            String gatheringId,
            @Nullable String structureId,
            String decisionId,
            @Nullable String pointId,
            String decision)
            implements OfOrganiser {}

    /**
     * Writes down what somebody is to do.
     *
     * @param ownerId the structure; null when it is the coordination
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

    /** Gives it another day. */
    record PostponeFollowUp(String gatheringId, @Nullable String structureId, String followUpId, LocalDate dueOn)
            implements OnFollowUp {}

    /** Tells that it is done. */
    record CompleteFollowUp(String gatheringId, @Nullable String structureId, String followUpId)
            implements OnFollowUp {}

    /** Gives it up. */
    record AbandonFollowUp(
            String gatheringId, @Nullable String structureId, String followUpId, FollowUpAbandonment reason)
            implements OnFollowUp {}

    /** An enrolment is near. */
    record RemindEnrolment(String gatheringId, String enrolmentId) implements OfTime {}

    /**
     * A moment came at which something is told.
     *
     * @param subjectId the structure whose answer is awaited, or the follow-up action; null when it is the gathering itself
     */
    record PassGatheringDeadline(
            String gatheringId,
            GatheringDeadline deadline,
            @Nullable String subjectId,
            Instant dueAt) implements OfTime {}
}
