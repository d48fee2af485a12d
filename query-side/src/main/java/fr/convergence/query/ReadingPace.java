package fr.convergence.query;

import fr.convergence.kernel.access.Actor;
import java.time.Duration;

/** How fast each client reads what happened, whichever way it reads. */
public interface ReadingPace {

    /** How long a client is to wait before it reads on; nothing when it need not. */
    Duration owed(Actor client);

    /** Counts what a client has read. */
    void spend(Actor client, int events);
}
