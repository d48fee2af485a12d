package fr.convergence.query;

import static fr.convergence.query.Projected.id;

import fr.convergence.kernel.gathering.EnrolmentCancelReason;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentCancelled;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentKept;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentMissed;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentReminded;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonEnrolled;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonWaitlisted;
import fr.convergence.kernel.gathering.EnrolmentEvent.PlaceGiven;
import fr.convergence.kernel.gathering.FollowUpAbandonment;
import fr.convergence.kernel.gathering.GatheringCancelReason;
import fr.convergence.kernel.gathering.GatheringDeadline;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringAmended;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringCancelled;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringDeadlinePassed;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringHeld;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringMoved;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringPlanned;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationAccepted;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationDeclined;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationWithdrawn;
import fr.convergence.kernel.gathering.InvitationEvent.StructureInvited;
import fr.convergence.kernel.gathering.InvitationRefusal;
import fr.convergence.kernel.gathering.MinutesEvent.DecisionRecorded;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpAbandoned;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpAgreed;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpDone;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpPostponed;
import fr.convergence.kernel.gathering.MinutesEvent.PointAdded;
import fr.convergence.kernel.gathering.MinutesEvent.PointRemoved;
import fr.convergence.kernel.gathering.TrainingTopic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What may happen to a gathering that structure 1 organises at place 50. */
public record Meeting(int gathering, String department) {

    public static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    private static final LocalTime TWO = LocalTime.of(14, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final List<String> ORGANISERS = List.of(id(1));

    public GatheringPlanned planned(GatheringKind kind, boolean openToAll) {
        return new GatheringPlanned(
                id(gathering),
                ORGANISERS,
                department,
                kind,
                "Rencontre de mars",
                "Se connaître.",
                DAY,
                TWO,
                FIVE,
                id(50),
                openToAll,
                kind == GatheringKind.GROUP_WORKSHOP ? 2 : null,
                kind == GatheringKind.CROSS_TRAINING ? List.of(TrainingTopic.OPERATOR_LEVELS) : List.of());
    }

    public GatheringAmended amended(boolean openToAll, @Nullable Integer capacity) {
        return new GatheringAmended(
                id(gathering), ORGANISERS, "Café de mars", null, null, openToAll, capacity, List.of());
    }

    public GatheringMoved moved(LocalDate day) {
        return new GatheringMoved(id(gathering), ORGANISERS, day, TWO, FIVE);
    }

    public GatheringCancelled cancelled() {
        return new GatheringCancelled(id(gathering), ORGANISERS, GatheringCancelReason.TOO_FEW_PEOPLE);
    }

    public GatheringHeld held(int people, int... present) {
        return new GatheringHeld(
                id(gathering),
                ORGANISERS,
                IntStream.of(present).mapToObj(Projected::id).toList(),
                people);
    }

    public GatheringDeadlinePassed passed(GatheringDeadline deadline, @Nullable String subject) {
        return new GatheringDeadlinePassed(id(gathering), ORGANISERS, deadline, subject, Instant.EPOCH);
    }

    public StructureInvited invited(int structure) {
        return new StructureInvited(id(gathering), id(structure));
    }

    public InvitationAccepted comes(int structure) {
        return new InvitationAccepted(id(gathering), id(structure), 2);
    }

    public InvitationDeclined declined(int structure) {
        return new InvitationDeclined(id(gathering), id(structure), InvitationRefusal.NOBODY_AVAILABLE);
    }

    public InvitationWithdrawn withdrawn(int structure) {
        return new InvitationWithdrawn(id(gathering), id(structure));
    }

    public PersonEnrolled enrolled(int enrolment, int by) {
        return new PersonEnrolled(id(gathering), id(enrolment), id(900 + enrolment), null, id(by));
    }

    public PersonWaitlisted waitlisted(int enrolment) {
        return new PersonWaitlisted(id(gathering), id(enrolment), id(900 + enrolment));
    }

    public PlaceGiven given(int enrolment) {
        return new PlaceGiven(id(gathering), id(enrolment), id(900 + enrolment));
    }

    public EnrolmentCancelled unenrolled(int enrolment) {
        return new EnrolmentCancelled(
                id(gathering), id(enrolment), id(900 + enrolment), EnrolmentCancelReason.BY_PERSON);
    }

    public EnrolmentKept kept(int enrolment) {
        return new EnrolmentKept(id(gathering), id(enrolment), id(900 + enrolment));
    }

    public EnrolmentMissed missed(int enrolment) {
        return new EnrolmentMissed(id(gathering), id(enrolment), id(900 + enrolment));
    }

    public EnrolmentReminded reminded(int enrolment) {
        return new EnrolmentReminded(id(gathering), id(enrolment), id(900 + enrolment), DAY, TWO);
    }

    public PointAdded point(int point, @Nullable Integer by) {
        return new PointAdded(id(gathering), id(point), by == null ? null : id(by), "Les titres en attente", 20, null);
    }

    public PointRemoved pointRemoved(int point) {
        return new PointRemoved(id(gathering), id(point));
    }

    public DecisionRecorded decided(int decision, int point) {
        return new DecisionRecorded(id(gathering), id(decision), id(point), "Une permanence ouvre à Segré.");
    }

    public FollowUpAgreed followUp(int action, @Nullable Integer owner, LocalDate dueOn) {
        return new FollowUpAgreed(
                id(gathering), id(action), null, owner == null ? null : id(owner), "Proposer un jour", dueOn);
    }

    public FollowUpPostponed postponed(int action, LocalDate dueOn) {
        return new FollowUpPostponed(id(gathering), id(action), null, dueOn);
    }

    public FollowUpDone done(int action) {
        return new FollowUpDone(id(gathering), id(action), null);
    }

    public FollowUpAbandoned abandoned(int action) {
        return new FollowUpAbandoned(id(gathering), id(action), null, FollowUpAbandonment.NOT_POSSIBLE);
    }
}
