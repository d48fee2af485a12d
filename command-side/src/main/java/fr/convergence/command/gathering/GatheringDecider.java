package fr.convergence.command.gathering;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.Structures;
import fr.convergence.command.gathering.GatheringCommand.AbandonFollowUp;
import fr.convergence.command.gathering.GatheringCommand.AcceptInvitation;
import fr.convergence.command.gathering.GatheringCommand.AddPoint;
import fr.convergence.command.gathering.GatheringCommand.AgreeFollowUp;
import fr.convergence.command.gathering.GatheringCommand.AmendGathering;
import fr.convergence.command.gathering.GatheringCommand.CancelEnrolment;
import fr.convergence.command.gathering.GatheringCommand.CancelGathering;
import fr.convergence.command.gathering.GatheringCommand.CompleteFollowUp;
import fr.convergence.command.gathering.GatheringCommand.DeclineInvitation;
import fr.convergence.command.gathering.GatheringCommand.EnrolPerson;
import fr.convergence.command.gathering.GatheringCommand.InviteStructures;
import fr.convergence.command.gathering.GatheringCommand.MoveGathering;
import fr.convergence.command.gathering.GatheringCommand.OfSide;
import fr.convergence.command.gathering.GatheringCommand.OfTime;
import fr.convergence.command.gathering.GatheringCommand.PlanGathering;
import fr.convergence.command.gathering.GatheringCommand.PostponeFollowUp;
import fr.convergence.command.gathering.GatheringCommand.RecordDecision;
import fr.convergence.command.gathering.GatheringCommand.RecordEnrolment;
import fr.convergence.command.gathering.GatheringCommand.RecordGathering;
import fr.convergence.command.gathering.GatheringCommand.RemovePoint;
import fr.convergence.command.gathering.GatheringCommand.WithdrawInvitation;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueRaised;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what may happen to gatherings: the places of a workshop are never given twice, whoever asks at once. */
final class GatheringDecider implements Decider<GatheringCommand, Scene> {

    private final Structures structures;

    /** @param structures before any event */
    GatheringDecider(Structures structures) {
        this.structures = structures;
    }

    @Override
    public Class<GatheringCommand> commands() {
        return GatheringCommand.class;
    }

    @Override
    public Scene initial() {
        return Scene.before(structures);
    }

    @Override
    public Boundary boundary(GatheringCommand command) {
        return boundary(command, initial());
    }

    /** Structures that stand for others are known once they were read. */
    @Override
    public Boundary boundary(GatheringCommand command, Scene known) {
        Boundary whole = Boundary.of("gathering", command.gatheringId());
        if (command instanceof OfSide it) {
            whole = with(whole, known, it.structureId());
        }
        return switch (command) {
            case PlanGathering it ->
                withPlace(
                        with(whole, known, it.organiserIds()), known, it.terms().placeId());
            case AmendGathering it -> withPlace(whole, known, it.terms().placeId());
            case InviteStructures it -> with(whole, known, it.invitedIds());
            case RecordGathering it -> with(whole, known, it.presentIds());
            case AgreeFollowUp it -> with(whole, known, it.ownerId());
            case AddPoint it
            when it.issueId() != null -> whole.or(Boundary.of("field-issue", it.issueId(), IssueRaised.class));
            case EnrolPerson it -> withPerson(whole, it);
            default -> whole;
        };
    }

    private static Boundary with(Boundary boundary, Scene known, @Nullable String structure) {
        return structure == null ? boundary : boundary.or(known.structures().identity(structure));
    }

    private static Boundary with(Boundary boundary, Scene known, List<String> several) {
        Boundary all = boundary;
        for (String structure : several) {
            all = with(all, known, structure);
        }
        return all;
    }

    private static Boundary withPlace(Boundary boundary, Scene known, @Nullable String place) {
        return place == null ? boundary : boundary.or(known.structures().place(place));
    }

    private static Boundary withPerson(Boundary boundary, EnrolPerson command) {
        Boundary all = boundary.or(Boundary.of("beneficiary", command.beneficiaryId(), BeneficiaryErased.class));
        String referral = command.referralId();
        return referral == null ? all : all.or(Boundary.of("referral", referral, ReferralDrafted.class));
    }

    @Override
    public Scene evolve(Scene now, DomainEvent event) {
        return now.evolve(event);
    }

    @Override
    public List<? extends DomainEvent> decide(Scene now, GatheringCommand command, Circumstances circumstances) {
        return switch (command) {
            case PlanGathering it -> PlanDecisions.plan(now, it, circumstances);
            case AmendGathering it -> PlanDecisions.amend(now, it, circumstances);
            case MoveGathering it -> PlanDecisions.move(now, it, circumstances);
            case CancelGathering it -> PlanDecisions.cancel(now, it, circumstances);
            case RecordGathering it -> PlanDecisions.record(now, it, circumstances);
            case InviteStructures it -> InvitationDecisions.invite(now, it, circumstances);
            case WithdrawInvitation it -> InvitationDecisions.withdraw(now, it, circumstances);
            case AcceptInvitation it -> InvitationDecisions.accept(now, it, circumstances);
            case DeclineInvitation it -> InvitationDecisions.decline(now, it, circumstances);
            case AddPoint it -> MinutesDecisions.addPoint(now, it, circumstances);
            case RemovePoint it -> MinutesDecisions.removePoint(now, it, circumstances);
            case RecordDecision it -> MinutesDecisions.record(now, it, circumstances);
            case AgreeFollowUp it -> FollowUpDecisions.agree(now, it, circumstances);
            case PostponeFollowUp it -> FollowUpDecisions.postpone(now, it, circumstances);
            case CompleteFollowUp it -> FollowUpDecisions.complete(now, it, circumstances);
            case AbandonFollowUp it -> FollowUpDecisions.abandon(now, it, circumstances);
            case EnrolPerson it -> EnrolmentDecisions.enrol(now, it, circumstances);
            case CancelEnrolment it -> EnrolmentDecisions.cancel(now, it, circumstances);
            case RecordEnrolment it -> EnrolmentDecisions.record(now, it, circumstances);
            case OfTime it -> TimeDecisions.decide(now, it, circumstances);
        };
    }
}
