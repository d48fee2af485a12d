package fr.convergence.infra.application.security;

import fr.convergence.infra.application.membership.CurrentMemberships;
import fr.convergence.infra.application.membership.CurrentMemberships.Way;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a person's memberships say, asked of the store each time.
 *
 * @param chosen the membership it acts by; null when it did not say
 * @param signedIn whether it still is
 * @param session its session; null when it has a token
 */
record MemberRights(
        CurrentMemberships memberships,
        String personId,
        @Nullable String chosen,
        @Nullable Instant until,
        boolean weak,
        BooleanSupplier signedIn,
        @Nullable SignedIn session,
        Actor actor,
        boolean undecided)
        implements Rights {

    /** A membership was chosen that is not in force, or is another person's. */
    static final class NotHeld extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** @throws NotHeld when what was chosen is none of the person's ways to act */
    static MemberRights of(
            CurrentMemberships memberships,
            String personId,
            @Nullable String chosen,
            @Nullable Instant until,
            boolean weak,
            BooleanSupplier signedIn,
            @Nullable SignedIn session) {
        List<Way> ways = memberships.of(personId);
        Actor actor = chosen == null
                ? ways.stream().map(Way::actor).findFirst().orElse(nobody(personId))
                : ways.stream()
                        .filter(way -> way.id().equals(chosen))
                        .map(Way::actor)
                        .findFirst()
                        .orElseThrow(NotHeld::new);
        boolean undecided =
                chosen == null && ways.stream().map(Way::actor).distinct().count() > 1;
        return new MemberRights(memberships, personId, chosen, until, weak, signedIn, session, actor, undecided);
    }

    /** Somebody who is known and is nothing yet. */
    private static Actor nobody(String personId) {
        return new Actor(personId, Role.PUBLIC, null, List.of());
    }

    @Override
    public boolean signedInHere() {
        return session != null;
    }

    @Override
    public @Nullable String siret() {
        return session == null ? null : session.siret();
    }

    @Override
    public boolean revocable() {
        return true;
    }

    @Override
    public Rights renewed() {
        if (!signedIn.getAsBoolean()) {
            return new TokenRights(Actor.ANONYMOUS, until);
        }
        try {
            return of(memberships, personId, chosen, until, weak, signedIn, session);
        } catch (NotHeld ended) {
            return new TokenRights(nobody(personId), until);
        }
    }
}
