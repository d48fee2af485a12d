package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.StructureRejection.NOT_ALLOWED;
import static fr.convergence.command.cartography.StructureRejection.STRUCTURE_CLOSED;
import static fr.convergence.command.cartography.StructureRejection.UNKNOWN_STRUCTURE;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.cartography.StructureCommand.AttachPlace;
import fr.convergence.command.cartography.StructureCommand.CloseStructure;
import fr.convergence.command.cartography.StructureCommand.ConfirmOffer;
import fr.convergence.command.cartography.StructureCommand.ConfirmStructure;
import fr.convergence.command.cartography.StructureCommand.CorrectOffer;
import fr.convergence.command.cartography.StructureCommand.CorrectStructure;
import fr.convergence.command.cartography.StructureCommand.DeclareCapacity;
import fr.convergence.command.cartography.StructureCommand.DetachPlace;
import fr.convergence.command.cartography.StructureCommand.MergeStructures;
import fr.convergence.command.cartography.StructureCommand.PublishOffer;
import fr.convergence.command.cartography.StructureCommand.RegisterStructure;
import fr.convergence.command.cartography.StructureCommand.ReportStructure;
import fr.convergence.command.cartography.StructureCommand.ReportStructureLeft;
import fr.convergence.command.cartography.StructureCommand.ResumeStructure;
import fr.convergence.command.cartography.StructureCommand.SplitStructure;
import fr.convergence.command.cartography.StructureCommand.SuspendStructure;
import fr.convergence.command.cartography.StructureCommand.UndoMerge;
import fr.convergence.command.cartography.StructureCommand.WithdrawOffer;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.StructureEvent;
import java.util.List;

/** Decides what may happen to partner structures: first who may ask, then what is asked, then whether it is so already. */
final class StructureDecider implements Decider<StructureCommand, Cartography> {

    @Override
    public Class<StructureCommand> commands() {
        return StructureCommand.class;
    }

    @Override
    public Cartography initial() {
        return Cartography.NONE;
    }

    @Override
    public Boundary boundary(StructureCommand command) {
        return StructureBoundary.of(command);
    }

    @Override
    public boolean begins(StructureCommand command) {
        return command instanceof RegisterStructure;
    }

    @Override
    public Cartography evolve(Cartography now, DomainEvent event) {
        return now.evolve(event);
    }

    @Override
    public List<StructureEvent> decide(Cartography now, StructureCommand command, Circumstances circumstances) {
        return switch (command) {
            case MergeStructures it -> MergeDecisions.merge(now, it, circumstances.actor());
            case UndoMerge it -> MergeDecisions.undo(now, it, circumstances.actor());
            case SplitStructure it -> SplitDecisions.split(now, it, circumstances);
            default -> decideOnOne(now, command, circumstances);
        };
    }

    /** What a list says is recorded of the structure it speaks of, whoever stands for that: nothing of it is lost. */
    private static List<StructureEvent> decideOnOne(
            Cartography now, StructureCommand command, Circumstances circumstances) {
        PartnerStructure structure = now.structure(command.structureId());
        refuseStrangers(now, command, circumstances.actor());
        return switch (command) {
            case ReportStructure it -> StructureReporting.decide(now, it, circumstances);
            case ReportStructureLeft it -> StructureReporting.leave(structure, it, circumstances);
            default -> {
                MergeDecisions.refuseMerged(structure);
                yield decideOnStanding(now, structure, command, circumstances);
            }
        };
    }

    private static List<StructureEvent> decideOnStanding(
            Cartography now, PartnerStructure structure, StructureCommand command, Circumstances circumstances) {
        return switch (command) {
            case RegisterStructure it -> StructureDecisions.register(structure, it, circumstances);
            case CloseStructure it -> StructureDecisions.close(structure, it);
            default -> {
                STRUCTURE_CLOSED.when(structure.closed());
                yield decideOnOpen(now, structure, command, circumstances);
            }
        };
    }

    private static List<StructureEvent> decideOnOpen(
            Cartography now, PartnerStructure structure, StructureCommand command, Circumstances circumstances) {
        return switch (command) {
            case CorrectStructure it -> StructureDecisions.correct(structure, it, circumstances);
            case ConfirmStructure it -> StructureDecisions.confirm(now, it, circumstances);
            case AttachPlace it -> StructureDecisions.attach(now, it);
            case DetachPlace it -> StructureDecisions.detach(now, it);
            case DeclareCapacity it -> StructureDecisions.declare(structure, it, circumstances);
            case SuspendStructure it -> StructureDecisions.suspend(structure, it, circumstances);
            case ResumeStructure it -> StructureDecisions.resume(structure, it);
            case PublishOffer it -> OfferDecisions.publish(now, it);
            case CorrectOffer it -> OfferDecisions.correct(now, it);
            case ConfirmOffer it -> OfferDecisions.confirm(now, it, circumstances);
            case WithdrawOffer it -> OfferDecisions.withdraw(now, it);
            case RegisterStructure _,
                    ReportStructure _,
                    ReportStructureLeft _,
                    CloseStructure _,
                    MergeStructures _,
                    UndoMerge _,
                    SplitStructure _ -> throw new IllegalArgumentException("decided before: " + command);
        };
    }

    /**
     * Those who work in the structure, the coordinators of its department, and the operator of whom a service speaks that it confirms, are
     * told more; the others, nothing.
     */
    private static void refuseStrangers(Cartography now, StructureCommand command, Actor actor) {
        PartnerStructure structure = now.structure(command.structureId());
        boolean insider = openToInsiders(command) && now.employs(command.structureId(), actor)
                || command instanceof ConfirmOffer it && OfferDecisions.speaksOfOperatorOf(actor, now, it);
        NOT_ALLOWED.when(!insider && !Rights.keepsCartography(actor));
        UNKNOWN_STRUCTURE.when(!structure.exists() && !creates(command), command.structureId());
        NOT_ALLOWED.when(!insider
                && structure.exists()
                && !Rights.coordinates(actor, structure.sheet().said()));
    }

    private static boolean openToInsiders(StructureCommand command) {
        return switch (command) {
            case RegisterStructure _,
                    ReportStructure _,
                    ReportStructureLeft _,
                    CloseStructure _,
                    MergeStructures _,
                    UndoMerge _,
                    SplitStructure _ -> false;
            case CorrectStructure _,
                    ConfirmStructure _,
                    AttachPlace _,
                    DetachPlace _,
                    DeclareCapacity _,
                    SuspendStructure _,
                    ResumeStructure _,
                    PublishOffer _,
                    CorrectOffer _,
                    ConfirmOffer _,
                    WithdrawOffer _ -> true;
        };
    }

    private static boolean creates(StructureCommand command) {
        return command instanceof RegisterStructure || command instanceof ReportStructure;
    }
}
