package fr.convergence.kernel;

import fr.convergence.kernel.crossimmersion.VisitorProfile;
import fr.convergence.kernel.gathering.EnrolmentCancelReason;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentCancelled;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentKept;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentMissed;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentReminded;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonEnrolled;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonWaitlisted;
import fr.convergence.kernel.gathering.EnrolmentEvent.PlaceGiven;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueAcknowledged;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueAnswered;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssuePassedOn;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueRaised;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueReopened;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueShared;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueWithdrawn;
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
import fr.convergence.kernel.gathering.IssueAddressee;
import fr.convergence.kernel.gathering.IssueTopic;
import fr.convergence.kernel.gathering.IssueWithdrawal;
import fr.convergence.kernel.gathering.MinutesEvent.DecisionRecorded;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpAbandoned;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpAgreed;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpDone;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpPostponed;
import fr.convergence.kernel.gathering.MinutesEvent.PointAdded;
import fr.convergence.kernel.gathering.MinutesEvent.PointRemoved;
import fr.convergence.kernel.gathering.TrainingNeedEvent.TrainingNeedExpressed;
import fr.convergence.kernel.gathering.TrainingTopic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** One event of each kind that gatherings, issues of the field and needs of training know. */
final class GatheringSamples {

    private static final String GATHERING = "2c1f7d4e-6a3b-4c58-9d10-5e8a7b6c4d21";
    private static final String ORGANISER = "3f6b8c1e-52b1-4f0e-9f55-0d0a7b1f6a10";
    private static final String GUEST = "d41d8cd9-8f00-4204-a980-0998ecf8427e";
    private static final String PLACE = "8a1d4a52-6f0c-4a8e-8b37-2f1f5d1e7c21";
    private static final String ENROLMENT = "6fa459ea-ee8a-4ca4-894e-db77e160355e";
    private static final String PERSON = "16fd2706-8baf-433b-82eb-8c7fada847da";
    private static final String REFERRAL = "886313e1-3b8a-5372-9b90-0c9aee199e5d";
    private static final String POINT = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String DECISION = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    private static final String FOLLOW_UP = "9e107d9d-372b-4b68-8a2f-5c0f7d0d9b1c";
    private static final String ISSUE = "550e8400-e29b-41d4-a716-446655440000";
    private static final String NEED = "1b4f5f0e-1f0d-4f7e-9a44-6a86c4b9d6f1";
    private static final List<String> ORGANISERS = List.of(ORGANISER);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);
    private static final LocalTime TWO = LocalTime.of(14, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    static final List<DomainEvent> ALL = List.of(
            new GatheringPlanned(
                    GATHERING,
                    ORGANISERS,
                    "49",
                    GatheringKind.GROUP_WORKSHOP,
                    "Sa première démarche en ligne",
                    "Se connecter, chercher, garder ses preuves.",
                    DAY,
                    TWO,
                    FIVE,
                    PLACE,
                    false,
                    8,
                    List.of(TrainingTopic.GROUP_FACILITATION)),
            new GatheringAmended(GATHERING, ORGANISERS, "Sa première démarche", null, PLACE, true, 10, List.of()),
            new GatheringMoved(GATHERING, ORGANISERS, DAY.plusWeeks(1), TWO, FIVE),
            new GatheringCancelled(GATHERING, ORGANISERS, GatheringCancelReason.TOO_FEW_PEOPLE),
            new GatheringHeld(GATHERING, ORGANISERS, List.of(ORGANISER, GUEST), 7),
            new GatheringDeadlinePassed(
                    GATHERING, ORGANISERS, GatheringDeadline.ANSWER_DUE, GUEST, Instant.parse("2026-12-03T07:00:00Z")),
            new StructureInvited(GATHERING, GUEST),
            new InvitationWithdrawn(GATHERING, GUEST),
            new InvitationAccepted(GATHERING, GUEST, 2),
            new InvitationDeclined(GATHERING, GUEST, InvitationRefusal.NOBODY_AVAILABLE),
            new PersonEnrolled(GATHERING, ENROLMENT, PERSON, REFERRAL, GUEST),
            new PersonWaitlisted(GATHERING, ENROLMENT, PERSON),
            new PlaceGiven(GATHERING, ENROLMENT, PERSON),
            new EnrolmentCancelled(GATHERING, ENROLMENT, PERSON, EnrolmentCancelReason.BY_PERSON),
            new EnrolmentKept(GATHERING, ENROLMENT, PERSON),
            new EnrolmentMissed(GATHERING, ENROLMENT, PERSON),
            new EnrolmentReminded(GATHERING, ENROLMENT, PERSON, DAY, TWO),
            new PointAdded(GATHERING, POINT, GUEST, "Les retours de la préfecture sur les titres", 20, ISSUE),
            new PointRemoved(GATHERING, POINT),
            new DecisionRecorded(GATHERING, DECISION, POINT, "Une permanence commune ouvre à Segré."),
            new FollowUpAgreed(
                    GATHERING, FOLLOW_UP, DECISION, GUEST, "Proposer un jour à la mairie", DAY.plusMonths(1)),
            new FollowUpPostponed(GATHERING, FOLLOW_UP, GUEST, DAY.plusMonths(2)),
            new FollowUpDone(GATHERING, FOLLOW_UP, GUEST),
            new FollowUpAbandoned(GATHERING, FOLLOW_UP, GUEST, FollowUpAbandonment.NO_LONGER_NEEDED),
            new IssueRaised(
                    ISSUE,
                    ORGANISER,
                    "49",
                    IssueAddressee.OPERATOR,
                    "ants",
                    IssueTopic.PROCEDURE_UNUSABLE,
                    "Le dépôt des photographies échoue depuis les tablettes."),
            new IssueShared(ISSUE, GUEST),
            new IssueAcknowledged(ISSUE),
            new IssuePassedOn(ISSUE, IssueAddressee.HUB, null),
            new IssueAnswered(ISSUE, "Le service est corrigé depuis mardi."),
            new IssueReopened(ISSUE, "Rien n’a changé sur les tablettes anciennes."),
            new IssueWithdrawn(ISSUE, IssueWithdrawal.SOLVED),
            new TrainingNeedExpressed(NEED, "49", VisitorProfile.DIGITAL_MEDIATOR, TrainingTopic.OPERATOR_LEVELS));

    private GatheringSamples() {}
}
