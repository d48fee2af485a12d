package fr.convergence.command.crossimmersion;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.Promises;
import fr.convergence.command.Structures;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AcceptRoleCorrection;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AgreeAsEmployer;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AgreeToVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AmendImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.CancelImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.DeclineVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.OfStructure;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.OfTime;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.OfferImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RecordVisitHeld;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RecordVisitorAbsent;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RefuseRoleCorrection;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.ReportVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RequestVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.TakeVisitPlace;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.Terms;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.WithdrawVisit;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import java.util.List;

/**
 * Decides what may happen to immersions: the places of a day are never given twice, whoever asks at once, and nobody is sent or receives
 * who is promised elsewhere.
 */
final class CrossImmersionDecider implements Decider<CrossImmersionCommand, Scene> {

    private final Structures structures;
    private final Promises promises;

    /**
     * @param structures before any event
     * @param promises of every family, before any event
     */
    CrossImmersionDecider(Structures structures, Promises promises) {
        this.structures = structures;
        this.promises = promises;
    }

    @Override
    public Class<CrossImmersionCommand> commands() {
        return CrossImmersionCommand.class;
    }

    @Override
    public Scene initial() {
        return new Scene("", promises, structures);
    }

    @Override
    public Boundary boundary(CrossImmersionCommand command) {
        return boundary(command, initial());
    }

    /** What a report would have the host's record say is held against that record, which only the immersion names; so is its visitor. */
    @Override
    public Boundary boundary(CrossImmersionCommand command, Scene read) {
        Scene known = read.about(command.immersionId());
        Boundary whole = Boundary.of("cross-immersion", command.immersionId(), CrossImmersionEvent.class);
        if (command instanceof OfStructure it) {
            whole = whole.or(known.structures().identity(it.structureId()));
        }
        whole = switch (command) {
            case OfferImmersion it -> withPlace(whole, it.terms(), known);
            case AmendImmersion it -> withPlace(whole, it.terms(), known);
            case ReportVisit it when !it.corrections().isEmpty() -> withHost(whole, known);
            default -> whole;
        };
        return known.promises()
                .within(whole, AwayDecisions.touched(command, known), known.structures(), command.immersionId());
    }

    private static Boundary withPlace(Boundary boundary, Terms terms, Scene known) {
        return terms.placeId() == null
                ? boundary
                : boundary.or(known.structures().place(terms.placeId()));
    }

    private static Boundary withHost(Boundary boundary, Scene known) {
        ImmersionOffered offered = known.immersion().offered();
        return offered == null ? boundary : boundary.or(known.structures().identity(offered.hostId()));
    }

    @Override
    public Scene evolve(Scene now, DomainEvent event) {
        return now.evolve(event);
    }

    @Override
    public List<? extends DomainEvent> decide(Scene read, CrossImmersionCommand command, Circumstances circumstances) {
        Scene now = read.about(command.immersionId());
        return switch (command) {
            case OfferImmersion it -> DayDecisions.offer(now, it, circumstances);
            case AmendImmersion it -> DayDecisions.amend(now, it, circumstances);
            case CancelImmersion it -> DayDecisions.cancel(now, it, circumstances);
            case RequestVisit it -> VisitDecisions.request(now, it, circumstances);
            case TakeVisitPlace it -> VisitDecisions.takePlace(now, it, circumstances);
            case AgreeToVisit it -> VisitDecisions.agreeAsHost(now, it, circumstances);
            case AgreeAsEmployer it -> VisitDecisions.agreeAsEmployer(now, it, circumstances);
            case DeclineVisit it -> VisitDecisions.decline(now, it, circumstances);
            case WithdrawVisit it -> VisitDecisions.withdraw(now, it, circumstances);
            case RecordVisitHeld it -> ReportDecisions.held(now, it, circumstances);
            case RecordVisitorAbsent it -> ReportDecisions.absent(now, it, circumstances);
            case ReportVisit it -> ReportDecisions.report(now, it, circumstances);
            case AcceptRoleCorrection it -> ReportDecisions.accept(now, it, circumstances);
            case RefuseRoleCorrection it -> ReportDecisions.refuse(now, it, circumstances);
            case OfTime it -> TimeDecisions.decide(now, it, circumstances);
        };
    }
}
