package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.FieldRejection.REQUIRED;
import static fr.convergence.command.cartography.StructureRejection.MERGED_INTO;
import static fr.convergence.command.cartography.StructureRejection.MERGED_WITH_ITSELF;
import static fr.convergence.command.cartography.StructureRejection.NOT_ALLOWED;
import static fr.convergence.command.cartography.StructureRejection.STANDS_FOR_OTHERS;
import static fr.convergence.command.cartography.StructureRejection.STRUCTURE_CLOSED;
import static fr.convergence.command.cartography.StructureRejection.UNKNOWN_STRUCTURE;

import fr.convergence.command.cartography.StructureCommand.MergeStructures;
import fr.convergence.command.cartography.StructureCommand.UndoMerge;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.StructureEvent;
import fr.convergence.kernel.cartography.StructureEvent.StructureMergeUndone;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import java.util.ArrayList;
import java.util.List;

/** When two structures are taken for one, and no longer. Who does so keeps the cartography of both. */
final class MergeDecisions {

    private static final String SURVIVOR = "survivorId";
    private static final String MERGED = "mergedId";

    private MergeDecisions() {}

    static List<StructureEvent> merge(Cartography now, MergeStructures command, Actor actor) {
        refuseStrangers(now, command.structureId(), command.survivorId(), actor);
        PartnerStructure merged = now.structure(command.structureId());
        if (command.survivorId().equals(merged.merging().into())) {
            return List.of();
        }
        List<Rejection> faults = new ArrayList<>();
        if (!merged.merging().others().isEmpty()) {
            faults.add(STANDS_FOR_OTHERS.at(MERGED));
        }
        faults.addAll(faultsOf(merged, MERGED));
        faults.addAll(faultsOf(now.structure(command.survivorId()), SURVIVOR));
        if (command.reasons().isEmpty()) {
            faults.add(REQUIRED.at("reasons"));
        }
        Rejected.unlessEmpty(faults);
        List<StructureEvent> events = new ArrayList<>();
        events.add(new StructureMerged(
                command.structureId(),
                command.survivorId(),
                command.reasons().stream().distinct().sorted().toList()));
        return events;
    }

    static List<StructureEvent> undo(Cartography now, UndoMerge command, Actor actor) {
        refuseStrangers(now, command.structureId(), command.survivorId(), actor);
        String into = now.structure(command.structureId()).merging().into();
        if (into == null) {
            return List.of();
        }
        Rejected.unlessEmpty(into.equals(command.survivorId()) ? List.of() : List.of(MERGED_INTO.at(MERGED, into)));
        return List.of(new StructureMergeUndone(command.structureId(), command.survivorId()));
    }

    /** Refuses what somebody else stands for, and tells who. */
    static void refuseMerged(PartnerStructure structure) {
        String into = structure.merging().into();
        Rejected.unlessEmpty(into == null ? List.of() : List.of(MERGED_INTO.rejection(into)));
    }

    private static void refuseStrangers(Cartography now, String mergedId, String survivorId, Actor actor) {
        NOT_ALLOWED.when(!Rights.keepsCartography(actor));
        PartnerStructure merged = now.structure(mergedId);
        PartnerStructure survivor = now.structure(survivorId);
        List<Rejection> faults = new ArrayList<>();
        if (mergedId.equals(survivorId)) {
            faults.add(MERGED_WITH_ITSELF.at(MERGED));
        }
        if (!merged.exists()) {
            faults.add(UNKNOWN_STRUCTURE.at(MERGED, mergedId));
        }
        if (!survivor.exists()) {
            faults.add(UNKNOWN_STRUCTURE.at(SURVIVOR, survivorId));
        }
        Rejected.unlessEmpty(faults);
        NOT_ALLOWED.when(!Rights.coordinates(actor, merged.sheet().said())
                || !Rights.coordinates(actor, survivor.sheet().said()));
    }

    /** Why a structure that is named at a place of the request can take part in nothing any more. */
    static List<Rejection> faultsOf(PartnerStructure structure, String path) {
        String into = structure.merging().into();
        if (into != null) {
            return List.of(MERGED_INTO.at(path, into));
        }
        return structure.closed() ? List.of(STRUCTURE_CLOSED.at(path)) : List.of();
    }
}
