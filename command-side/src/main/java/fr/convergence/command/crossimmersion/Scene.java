package fr.convergence.command.crossimmersion;

import static fr.convergence.command.crossimmersion.CrossImmersionRejection.MERGED_INTO;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.NOT_ALLOWED;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.NOT_YOUR_IMMERSION;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.STRUCTURE_CLOSED;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.UNKNOWN_IMMERSION;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.UNKNOWN_STRUCTURE;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.UNKNOWN_VISIT;

import fr.convergence.command.OnBehalf;
import fr.convergence.command.Promises;
import fr.convergence.command.Structures;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.OfStructure;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.OnVisit;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.ReportSide;
import java.util.Objects;

/**
 * The immersion and the structures that one decision is about, and who may speak there. Immutable.
 *
 * @param immersionId the one it is about; empty before it is known
 * @param promises what is known of it, and of all where somebody may be taken
 */
record Scene(String immersionId, Promises promises, Structures structures) {

    private static final OnBehalf.Codes CODES =
            new OnBehalf.Codes(NOT_ALLOWED, UNKNOWN_STRUCTURE, MERGED_INTO, STRUCTURE_CLOSED);

    Scene evolve(DomainEvent event) {
        return promises.concerns(event)
                ? new Scene(immersionId, promises.evolve(event), structures)
                : new Scene(immersionId, promises, structures.evolve(event));
    }

    /** The same, looked at for one immersion. */
    Scene about(String immersion) {
        return new Scene(immersion, promises, structures);
    }

    CrossImmersion immersion() {
        return promises.of(ImmersionPromises.class).immersion(immersionId);
    }

    /** Refuses whoever may not speak for a structure. */
    void refuseOthers(String structureId, Actor actor) {
        onBehalf().refuseOthers(structureId, actor);
    }

    /** Refuses that a structure which no longer stands for itself begins anything. */
    void refuseEnded(String structureId) {
        onBehalf().refuseEnded(structureId);
    }

    private OnBehalf onBehalf() {
        return new OnBehalf(structures, CODES);
    }

    /** Refuses what is asked on an immersion that nobody offered. */
    ImmersionOffered offered(CrossImmersionCommand command) {
        UNKNOWN_IMMERSION.when(immersion().offered() == null, command.immersionId());
        return Objects.requireNonNull(immersion().offered());
    }

    /** Refuses whoever may not speak for the host of a known immersion. */
    ImmersionOffered asHost(OfStructure command, Actor actor) {
        refuseOthers(command.structureId(), actor);
        ImmersionOffered offered = offered(command);
        NOT_YOUR_IMMERSION.when(!isOneWith(command.structureId(), offered.hostId()));
        return offered;
    }

    Visit visit(OnVisit command) {
        Visit visit = immersion().visits().get(command.visitId());
        UNKNOWN_VISIT.when(visit == null, command.visitId());
        return Objects.requireNonNull(visit);
    }

    /** A visit, for whoever may speak for the structure that sends the visitor. */
    <C extends OfStructure & OnVisit> Visit asVisitor(C command, Actor actor) {
        refuseOthers(command.structureId(), actor);
        offered(command);
        Visit visit = visit(command);
        NOT_YOUR_IMMERSION.when(
                !isOneWith(command.structureId(), visit.requested().visitingId()));
        return visit;
    }

    /** On which side of a visit a structure stands; refuses one that stands on neither, and whoever may not speak for it. */
    <C extends OfStructure & OnVisit> ReportSide side(C command, Actor actor) {
        refuseOthers(command.structureId(), actor);
        ImmersionOffered offered = offered(command);
        Visit visit = visit(command);
        boolean host = isOneWith(command.structureId(), offered.hostId());
        NOT_YOUR_IMMERSION.when(
                !host && !isOneWith(command.structureId(), visit.requested().visitingId()));
        return host ? ReportSide.HOST : ReportSide.VISITOR;
    }

    private boolean isOneWith(String structureId, String other) {
        return structures.oneWith(structureId).contains(other);
    }
}
