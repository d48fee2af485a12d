package fr.convergence.infra.eventstore;

/**
 * What is kept from the events, and may be kept twice for a while: by the build that answers, and by a new one beside it,
 * which becomes the one that answers in the transaction in which it has come as far. {@code store.build} says which build
 * answers; whoever reads must look there in the transaction in which it reads.
 */
public interface Rebuildable {

    /** Unique and stable. */
    String name();

    /**
     * The follower of one build. Builds share no table, and their followers no name.
     *
     * @param number counts from 1
     */
    Follower build(int number);
}
