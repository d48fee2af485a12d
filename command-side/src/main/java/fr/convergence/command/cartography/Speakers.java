package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.StructureRejection.NOT_ALLOWED;
import static fr.convergence.command.cartography.StructureRejection.UNKNOWN_STRUCTURE;

import fr.convergence.kernel.access.Actor;

/** Who may speak for a structure: those who work in it, or in one it stands for, and the coordination of its department. */
final class Speakers {

    private Speakers() {}

    static boolean include(Actor actor, Cartography now, String structureId) {
        PartnerStructure structure = now.structure(structureId);
        return now.employs(structureId, actor)
                || structure.exists()
                        && Rights.coordinates(actor, structure.sheet().said());
    }

    /** Refuses everybody else, who learns nothing, and what is asked of a structure that is unknown or merged. */
    static void refuseOthers(Cartography now, String structureId, Actor actor) {
        PartnerStructure structure = now.structure(structureId);
        NOT_ALLOWED.when(!now.employs(structureId, actor) && !Rights.keepsCartography(actor));
        UNKNOWN_STRUCTURE.when(!structure.exists(), structureId);
        NOT_ALLOWED.when(!include(actor, now, structureId));
        MergeDecisions.refuseMerged(structure);
    }
}
