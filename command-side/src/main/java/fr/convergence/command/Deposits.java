package fr.convergence.command;

/**
 * Keeps what opens something to whoever knows it where no event, command or log comes. What is handed in here is never given back to
 * anybody who asks, unless the keeper says so.
 */
public interface Deposits {

    /**
     * Takes a secret in, durably, before anything is decided.
     *
     * @param id what events call it, a UUID
     * @return whether it was not there yet
     * @throws fr.convergence.kernel.Rejected when another one was handed in under this identifier
     */
    boolean deposit(String id, String secret);

    /** Forgets a secret for good; does nothing when there is none. */
    void forget(String id);
}
