package fr.convergence.command.membership;

import fr.convergence.kernel.access.Actor;

/** Tells what who lets a person sign in vouches for. */
@FunctionalInterface
public interface Vouching {

    /** Whether it told that the person belongs to the establishment (SIRET) that a structure is. */
    boolean belongs(Actor actor, String structureId);
}
