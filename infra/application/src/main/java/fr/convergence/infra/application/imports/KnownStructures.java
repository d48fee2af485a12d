package fr.convergence.infra.application.imports;

/** Tells whether the store has spoken of a structure yet. */
interface KnownStructures {

    /** Whether any event concerns it. */
    boolean known(String structureId);
}
