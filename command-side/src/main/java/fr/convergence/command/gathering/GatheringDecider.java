package fr.convergence.command.gathering;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.Promises;
import fr.convergence.command.Structures;
import fr.convergence.command.gathering.GatheringCommand.AbandonFollowUp;
import fr.convergence.command.gathering.GatheringCommand.AddAgendaPoint;
import fr.convergence.command.gathering.GatheringCommand.AgreeFollowUp;
import fr.convergence.command.gathering.GatheringCommand.AmendGathering;
import fr.convergence.command.gathering.GatheringCommand.CancelEnrolment;
import fr.convergence.command.gathering.GatheringCommand.CancelGathering;
import fr.convergence.command.gathering.GatheringCommand.ComeToGathering;
import fr.convergence.command.gathering.GatheringCommand.CompleteFollowUp;
import fr.convergence.command.gathering.GatheringCommand.DeclineGathering;
import fr.convergence.command.gathering.GatheringCommand.EnrolPerson;
import fr.convergence.command.gathering.GatheringCommand.InviteStructures;
import fr.convergence.command.gathering.GatheringCommand.MoveGathering;
import fr.convergence.command.gathering.GatheringCommand.OfSomebody;
import fr.convergence.command.gathering.GatheringCommand.OfTime;
import fr.convergence.command.gathering.GatheringCommand.PlanGathering;
import fr.convergence.command.gathering.GatheringCommand.PostponeFollowUp;
import fr.convergence.command.gathering.GatheringCommand.RecordDecision;
import fr.convergence.command.gathering.GatheringCommand.RecordEnrolments;
import fr.convergence.command.gathering.GatheringCommand.RecordGatheringHeld;
import fr.convergence.command.gathering.GatheringCommand.RemoveAgendaPoint;
import fr.convergence.command.gathering.GatheringCommand.Terms;
import fr.convergence.command.gathering.GatheringCommand.WithdrawInvitation;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueRaised;
import fr.convergence.kernel.gathering.GatheringEvent;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import java.util.List;

/** Decides what may happen to gatherings: neither the places of a workshop nor a room are given twice, whoever asks at once. */
final class GatheringDecider implements Decider<GatheringCommand, Scene> {

    private final Structures structures;
    private final Promises promises;

    /**
     * @param structures before any event
     * @param promises of every family, before any event
     */
    GatheringDecider(Structures structures, Promises promises) {
        this.structures = structures;
        this.promises = promises;
    }

    @Override
    public Class<GatheringCommand> commands() {
        return GatheringCommand.class;
    }

    @Override
    public Scene initial() {
        return Scene.before(structures, promises);
    }

    @Override
    public Boundary boundary(GatheringCommand command) {
        return boundary(command, initial());
    }

    @Override
    public Boundary boundary(GatheringCommand command, Scene read) {
        Scene known = read.about(command.gatheringId());
        Boundary whole = Boundary.of("gathering", command.gatheringId(), GatheringEvent.class);
        if (command instanceof OfSomebody it && it.structureId() != null) {
            whole = whole.or(known.structures().identity(it.structureId()));
        }
        whole = switch (command) {
            case PlanGathering it -> withTerms(whole, it.terms(), known);
            case AmendGathering it -> withTerms(whole, it.terms(), known);
            case InviteStructures it -> withStructures(whole, it.invitedIds(), known);
            case RecordGatheringHeld it -> withStructures(whole, it.presentIds(), known);
            case EnrolPerson it -> withPerson(whole, it);
            case AgreeFollowUp it when it.ownerId() != null -> withStructures(whole, List.of(it.ownerId()), known);
            case AddAgendaPoint it
            when it.issueId() != null -> whole.or(Boundary.of("field-issue", it.issueId(), IssueRaised.class));
            default -> whole;
        };
        return RoomDecisions.within(whole, command, known);
    }

    private static Boundary withTerms(Boundary boundary, Terms terms, Scene known) {
        Boundary all = withStructures(boundary, terms.organiserIds(), known);
        return terms.placeId() == null ? all : all.or(known.structures().place(terms.placeId()));
    }

    private static Boundary withStructures(Boundary boundary, List<String> structureIds, Scene known) {
        Boundary all = boundary;
        for (String structure : structureIds) {
            all = all.or(known.structures().identity(structure));
        }
        return all;
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
    public List<? extends DomainEvent> decide(Scene read, GatheringCommand command, Circumstances circumstances) {
        Scene now = read.about(command.gatheringId());
        return switch (command) {
            case PlanGathering it -> PlanDecisions.plan(now, it, circumstances);
            case AmendGathering it -> PlanDecisions.amend(now, it, circumstances);
            case MoveGathering it -> PlanDecisions.move(now, it, circumstances);
            case CancelGathering it -> PlanDecisions.cancel(now, it, circumstances);
            case RecordGatheringHeld it -> PlanDecisions.held(now, it, circumstances);
            case InviteStructures it -> InvitationDecisions.invite(now, it, circumstances);
            case WithdrawInvitation it -> InvitationDecisions.withdraw(now, it, circumstances);
            case ComeToGathering it -> InvitationDecisions.come(now, it, circumstances);
            case DeclineGathering it -> InvitationDecisions.decline(now, it, circumstances);
            case EnrolPerson it -> EnrolmentDecisions.enrol(now, it, circumstances);
            case CancelEnrolment it -> EnrolmentDecisions.cancel(now, it, circumstances);
            case RecordEnrolments it -> EnrolmentDecisions.record(now, it, circumstances);
            case AddAgendaPoint it -> MinutesDecisions.add(now, it, circumstances);
            case RemoveAgendaPoint it -> MinutesDecisions.remove(now, it, circumstances);
            case RecordDecision it -> MinutesDecisions.decided(now, it, circumstances);
            case AgreeFollowUp it -> MinutesDecisions.agree(now, it, circumstances);
            case PostponeFollowUp it -> MinutesDecisions.postpone(now, it, circumstances);
            case CompleteFollowUp it -> MinutesDecisions.complete(now, it, circumstances);
            case AbandonFollowUp it -> MinutesDecisions.abandon(now, it, circumstances);
            case OfTime it -> TimeDecisions.decide(now, it, circumstances);
        };
    }
}
