package fr.convergence.infra.eventstore;

/** Another node runs the follower, or its lease was taken away: what was done under the lease is undone. */
final class LeaseLost extends Exception {

    private static final long serialVersionUID = 1L;

    LeaseLost(String name) {
        super("the lease of " + name + " was taken away");
    }
}
