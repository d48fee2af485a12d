package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.StructureRejection.STRUCTURE_CLOSED;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.cartography.HabilitationCommand.ConfirmHabilitation;
import fr.convergence.command.cartography.HabilitationCommand.DeclareHabilitation;
import fr.convergence.command.cartography.HabilitationCommand.EndHabilitation;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.cartography.HabilitationEvent;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationDeclared;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationEnded;
import java.util.List;

/** Decides what may happen to habilitations: the structure may speak of its own, and the coordination of its department. */
final class HabilitationDecider implements Decider<HabilitationCommand, Cartography> {

    @Override
    public Class<HabilitationCommand> commands() {
        return HabilitationCommand.class;
    }

    @Override
    public Cartography initial() {
        return Cartography.NONE;
    }

    @Override
    public Boundary boundary(HabilitationCommand command) {
        Boundary one = StructureBoundary.existence(command.structureId())
                .or(Boundary.of("habilitation", command.habilitationId(), HabilitationEvent.class));
        return command instanceof DeclareHabilitation
                ? one.or(Boundary.of(
                        "structure", command.structureId(), HabilitationDeclared.class, HabilitationEnded.class))
                : one;
    }

    @Override
    public Cartography evolve(Cartography now, DomainEvent event) {
        return now.evolve(event);
    }

    @Override
    public List<HabilitationEvent> decide(Cartography now, HabilitationCommand command, Circumstances circumstances) {
        Speakers.refuseOthers(now, command.structureId(), circumstances.actor());
        STRUCTURE_CLOSED.when(now.structure(command.structureId()).closed() && !(command instanceof EndHabilitation));
        return switch (command) {
            case DeclareHabilitation it -> HabilitationDecisions.declare(now, it);
            case ConfirmHabilitation it -> HabilitationDecisions.confirm(now, it, circumstances);
            case EndHabilitation it -> HabilitationDecisions.end(now, it, circumstances);
        };
    }
}
