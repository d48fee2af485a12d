package fr.convergence.command;

import java.util.ArrayList;
import java.util.List;

/** What one command deposits: forgotten again when it is refused. What was there before it is not its own, and stays. */
public final class FreshDeposits {

    private final Deposits deposits;
    private final List<String> fresh = new ArrayList<>();

    /** Of one command, in one place. */
    public FreshDeposits(Deposits deposits) {
        this.deposits = deposits;
    }

    /**
     * Takes a secret in, as {@link Deposits#deposit} does.
     *
     * @return the identifier
     */
    public String keep(String id, String secret) {
        if (deposits.deposit(id, secret)) {
            fresh.add(id);
        }
        return id;
    }

    /** Forgets what was not there before. */
    public void forget() {
        fresh.forEach(deposits::forget);
    }
}
