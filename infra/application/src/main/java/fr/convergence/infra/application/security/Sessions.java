package fr.convergence.infra.application.security;

/** Tells which sessions of signed-in persons there are. */
@FunctionalInterface
interface Sessions {

    /** Whether a session was not ended, by the key that was drawn when the person signed in. */
    boolean holds(String key);
}
