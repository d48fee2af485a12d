package fr.convergence.infra.application.imports;

/** Tells which of two cursors of the store comes later. */
interface Cursors {

    /** The one that includes what the other does. */
    String latest(String one, String other);
}
