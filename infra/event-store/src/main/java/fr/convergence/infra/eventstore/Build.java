package fr.convergence.infra.eventstore;

/**
 * One build of a {@link Rebuildable}.
 *
 * @param name the rebuildable's
 * @param number counts from 1
 */
public record Build(String name, int number, State state) {

    /** Where a build stands. */
    public enum State {
        /** Takes in the events of old; nobody reads it. */
        BUILDING,
        /** Answers. */
        ACTIVE,
        /** Answers no more, and is dropped in a while. */
        RETIRED,
        /** Is there no more. */
        DROPPED
    }
}
