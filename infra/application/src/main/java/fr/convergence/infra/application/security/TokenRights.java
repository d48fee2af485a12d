package fr.convergence.infra.application.security;

import fr.convergence.kernel.access.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a token says itself holds as long as the token. */
record TokenRights(Actor actor, @Nullable Instant until) implements Rights {

    @Override
    public boolean undecided() {
        return false;
    }

    @Override
    public boolean weak() {
        return false;
    }

    @Override
    public boolean signedInHere() {
        return false;
    }

    @Override
    public @Nullable String siret() {
        return null;
    }

    @Override
    public boolean revocable() {
        return false;
    }

    @Override
    public Rights renewed() {
        return this;
    }
}
