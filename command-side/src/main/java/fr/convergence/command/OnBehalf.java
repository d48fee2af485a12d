package fr.convergence.command;

import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;

/**
 * Who may speak for a structure: those who work there, and the coordination of its department on its behalf.
 *
 * @param codes how a slice refuses
 */
public record OnBehalf(Structures structures, Codes codes) {

    /** How a slice says no. */
    public record Codes(
            Rejection.Code notAllowed,
            Rejection.Code unknownStructure,
            Rejection.Code mergedInto,
            Rejection.Code structureClosed) {}

    /** Refuses whoever may not speak for a structure; they learn nothing, not even whether it exists. */
    public void refuseOthers(String structureId, Actor actor) {
        if (!structures.employs(structureId, actor)) {
            codes.notAllowed().when(actor.role() != Role.COORDINATOR);
            codes.unknownStructure().when(!structures.exists(structureId), structureId);
            codes.notAllowed()
                    .when(structures
                            .departmentOf(structureId)
                            .filter(actor::coordinates)
                            .isEmpty());
        }
    }

    /** Refuses that a structure which no longer stands for itself begins anything. */
    public void refuseEnded(String structureId) {
        codes.unknownStructure().when(!structures.exists(structureId), structureId);
        String survivor = structures.mergedInto(structureId);
        codes.mergedInto().when(survivor != null, String.valueOf(survivor));
        codes.structureClosed().when(structures.closed(structureId));
    }
}
