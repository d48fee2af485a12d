package fr.convergence.infra.application.security;

/** Tells which sessions of signed-in persons there are. */
@FunctionalInterface
public interface Sessions {

    /** Whether a session of a person was not ended, by the key that was drawn when the person signed in. */
    boolean holds(String personId, String key);
}
