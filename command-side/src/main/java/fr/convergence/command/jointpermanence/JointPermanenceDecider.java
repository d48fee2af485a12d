package fr.convergence.command.jointpermanence;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.Promises;
import fr.convergence.command.Structures;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AgreeToPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AmendPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.BookAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.CancelAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.CancelSession;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ConfirmPresence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.DeclareAbsence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.DeclinePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.EndPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.LeavePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.MoveAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.OfStructure;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.OfTime;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ProposePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.RecordAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.RecordSession;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ResumePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.Share;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.StandIn;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.SuspendPermanence;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import java.util.List;

/**
 * Decides what may happen to permanences. Nobody and nothing is promised twice: where a decision promises a structure, a post or a
 * room, it depends on every promise of them there is, whoever decides elsewhere at the same moment.
 */
final class JointPermanenceDecider implements Decider<JointPermanenceCommand, Scene> {

    private final Structures structures;
    private final Promises promises;

    /**
     * @param structures before any event
     * @param promises of every family, before any event
     */
    JointPermanenceDecider(Structures structures, Promises promises) {
        this.structures = structures;
        this.promises = promises;
    }

    @Override
    public Class<JointPermanenceCommand> commands() {
        return JointPermanenceCommand.class;
    }

    @Override
    public Scene initial() {
        return Scene.before(structures, promises);
    }

    @Override
    public Boundary boundary(JointPermanenceCommand command) {
        return boundary(command, initial());
    }

    /** Who is promised where is found by the promises themselves; then when what was found is held belongs to it too. */
    @Override
    public Boundary boundary(JointPermanenceCommand command, Scene known) {
        Boundary whole = Boundary.of("joint-permanence", command.permanenceId(), JointPermanenceEvent.class);
        if (command instanceof OfStructure it) {
            whole = whole.or(known.structures().identity(it.structureId()));
        }
        whole = switch (command) {
            case ProposePermanence it -> withHolders(whole, it, known);
            case BookAppointment it -> withPerson(whole, it);
            default -> whole;
        };
        return known.promises().within(whole, Touched.by(command, known), known.structures(), command.permanenceId());
    }

    private static Boundary withHolders(Boundary boundary, ProposePermanence command, Scene known) {
        Boundary all = boundary;
        for (Share share : command.shares()) {
            all = all.or(known.structures().identity(share.holderId()));
        }
        return all;
    }

    private static Boundary withPerson(Boundary boundary, BookAppointment command) {
        Boundary all = boundary.or(Boundary.of("beneficiary", command.beneficiaryId(), BeneficiaryErased.class));
        String referral = command.referralId();
        return referral == null ? all : all.or(Boundary.of("referral", referral, ReferralDrafted.class));
    }

    @Override
    public Scene evolve(Scene now, DomainEvent event) {
        return now.evolve(event);
    }

    @Override
    public List<? extends DomainEvent> decide(Scene now, JointPermanenceCommand command, Circumstances circumstances) {
        return switch (command) {
            case ProposePermanence it -> ProposalDecisions.propose(now, it, circumstances);
            case AgreeToPermanence it -> HolderDecisions.agree(now, it, circumstances);
            case DeclinePermanence it -> HolderDecisions.decline(now, it, circumstances);
            case LeavePermanence it -> HolderDecisions.leave(now, it, circumstances);
            case ConfirmPresence it -> HolderDecisions.confirm(now, it, circumstances);
            case DeclareAbsence it -> HolderDecisions.declareAbsence(now, it, circumstances);
            case StandIn it -> HolderDecisions.standIn(now, it, circumstances);
            case AmendPermanence it -> TimetableDecisions.amend(now, it, circumstances);
            case SuspendPermanence it -> TimetableDecisions.suspend(now, it, circumstances);
            case ResumePermanence it -> TimetableDecisions.resume(now, it, circumstances);
            case EndPermanence it -> TimetableDecisions.end(now, it, circumstances);
            case CancelSession it -> TimetableDecisions.cancel(now, it, circumstances);
            case RecordSession it -> SessionDecisions.record(now, it, circumstances);
            case BookAppointment it -> AppointmentDecisions.book(now, it, circumstances);
            case MoveAppointment it -> AppointmentDecisions.move(now, it, circumstances);
            case CancelAppointment it -> AppointmentDecisions.cancel(now, it, circumstances);
            case RecordAppointment it -> AppointmentDecisions.record(now, it, circumstances);
            case OfTime it -> TimeDecisions.decide(now, it, circumstances);
        };
    }
}
