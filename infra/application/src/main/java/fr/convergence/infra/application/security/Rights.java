package fr.convergence.infra.application.security;

import fr.convergence.kernel.access.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** By what right somebody acts, as a request told it. */
public interface Rights {

    /** Who acts, as it stood when this was asked. */
    Actor actor();

    /** When the right ends by itself; null when it does not. */
    @Nullable Instant until();

    /**
     * Whether the person may act in several ways and did not say in which: it reads as in the first of them, and changes nothing.
     */
    boolean undecided();

    /** Whether a person signed in here, and so weakly that what is most protected is not shown. */
    boolean weak();

    /** Whether a person signed in here, and by no token. */
    boolean signedInHere();

    /** The establishment that the identity provider says the person belongs to; null when it says none. */
    @Nullable String siret();

    /** Whether it may be taken away before it ends. */
    boolean revocable();

    /** The same as it stands now. */
    Rights renewed();
}
