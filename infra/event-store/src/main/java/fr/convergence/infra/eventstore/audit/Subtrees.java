package fr.convergence.infra.eventstore.audit;

/** The complete subtrees of a tree that only grows: once there, they never change. */
@FunctionalInterface
public interface Subtrees {

    /**
     * The hash of the subtree over the 2<sup>level</sup> leaves from number {@code index} · 2<sup>level</sup> on.
     *
     * @throws IllegalStateException when the tree does not have it
     */
    Hash at(int level, long index);

    /** Is told of each subtree that becomes complete. */
    @FunctionalInterface
    interface Listener {
        void complete(int level, long index, Hash hash);
    }
}
