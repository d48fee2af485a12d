package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.PartnershipRejection.NOT_ALLOWED;
import static fr.convergence.command.cartography.PartnershipRejection.PARTNERSHIP_ENDED;
import static fr.convergence.command.cartography.PartnershipRejection.STRUCTURE_CLOSED;
import static fr.convergence.command.cartography.PartnershipRejection.UNKNOWN_PARTNERSHIP;
import static fr.convergence.command.cartography.PartnershipRejection.UNKNOWN_STRUCTURE;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.cartography.PartnershipCommand.AmendPartnership;
import fr.convergence.command.cartography.PartnershipCommand.ConfirmPartnership;
import fr.convergence.command.cartography.PartnershipCommand.DeclarePartnership;
import fr.convergence.command.cartography.PartnershipCommand.EndPartnership;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.PartnershipEvent;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipDeclared;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipEnded;
import java.util.List;

/** Decides what may happen to partnerships: each partner may speak of them, and the coordination of its department. */
final class PartnershipDecider implements Decider<PartnershipCommand, Cartography> {

    @Override
    public Class<PartnershipCommand> commands() {
        return PartnershipCommand.class;
    }

    @Override
    public Cartography initial() {
        return Cartography.NONE;
    }

    @Override
    public Boundary boundary(PartnershipCommand command) {
        Boundary speaker = StructureBoundary.existence(command.structureId())
                .or(Boundary.of("partnership", command.partnershipId(), PartnershipEvent.class));
        if (!(command instanceof DeclarePartnership declared)) {
            return speaker;
        }
        Boundary others = speaker.or(
                Boundary.of("structure", declared.structureId(), PartnershipDeclared.class, PartnershipEnded.class));
        return declared.partnerId() == null ? others : others.or(StructureBoundary.existence(declared.partnerId()));
    }

    @Override
    public Cartography evolve(Cartography now, DomainEvent event) {
        return now.evolve(event);
    }

    @Override
    public List<PartnershipEvent> decide(Cartography now, PartnershipCommand command, Circumstances circumstances) {
        refuseStrangers(now, command, circumstances.actor());
        if (command instanceof DeclarePartnership it) {
            return PartnershipDecisions.declare(now, it);
        }
        Partnership partnership = now.partnership(command.partnershipId());
        UNKNOWN_PARTNERSHIP.when(
                now.oneWith(command.structureId()).stream().noneMatch(partnership::isOf), command.partnershipId());
        if (command instanceof EndPartnership) {
            return PartnershipDecisions.end(partnership, circumstances);
        }
        PARTNERSHIP_ENDED.when(partnership.ended());
        return switch (command) {
            case AmendPartnership it -> PartnershipDecisions.amend(partnership, it);
            case ConfirmPartnership _ -> PartnershipDecisions.confirm(partnership, circumstances);
            case DeclarePartnership _, EndPartnership _ ->
                throw new IllegalArgumentException("decided before: " + command);
        };
    }

    private static void refuseStrangers(Cartography now, PartnershipCommand command, Actor actor) {
        PartnerStructure structure = now.structure(command.structureId());
        boolean insider = now.employs(command.structureId(), actor);
        NOT_ALLOWED.when(!insider && !Rights.keepsCartography(actor));
        UNKNOWN_STRUCTURE.when(!structure.exists(), command.structureId());
        NOT_ALLOWED.when(
                !insider && !Rights.coordinates(actor, structure.sheet().said()));
        MergeDecisions.refuseMerged(structure);
        STRUCTURE_CLOSED.when(structure.closed() && !(command instanceof EndPartnership));
    }
}
