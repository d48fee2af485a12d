package fr.convergence.infra.application.security;

import fr.convergence.infra.application.membership.CurrentMemberships;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Tells by what right somebody acts who was let in: a token that names a role says so itself; of whoever is but a person, by a token or by a
 * session, the memberships do.
 */
@Component
class RightsOf {

    private final CurrentMemberships memberships;
    private final Sessions sessions;
    private final Clock clock;
    private final Set<String> strong;

    /** @param strong of the methods told in {@code amr}, those that prove more than a password does */
    RightsOf(
            CurrentMemberships memberships,
            ObjectProvider<Sessions> sessions,
            @Qualifier("wallClock") Clock clock,
            @Value("${convergence.login.strong:mfa,pop,totp}") Set<String> strong) {
        this.memberships = memberships;
        this.clock = clock;
        this.strong = Set.copyOf(strong);
        this.sessions = sessions.getIfAvailable(() -> (person, key) -> false);
    }

    /**
     * Empty for who was not let in as anybody, or whose session is over, however much it is used.
     *
     * @param chosen the membership it acts by; null when it did not say
     * @throws MemberRights.NotHeld when that is none of its own, or not in force
     */
    Optional<Rights> of(@Nullable Authentication authentication, @Nullable String chosen) {
        if (authentication instanceof SignedIn session) {
            if (!clock.instant().isBefore(session.until())) {
                return Optional.empty();
            }
            return Optional.of(MemberRights.of(
                    memberships,
                    session.personId(),
                    chosen,
                    session.until(),
                    !session.strong(),
                    () -> sessions.holds(session.personId(), session.key()),
                    session));
        }
        return authentication != null && authentication.getPrincipal() instanceof Jwt token
                ? Optional.of(of(token, chosen))
                : Optional.empty();
    }

    /** As of a session: a token that does not say how its person signed in is one of who did so by a password (RFC 8176). */
    private boolean isWeak(Jwt token) {
        List<String> methods = token.getClaimAsStringList("amr");
        return methods == null || methods.stream().noneMatch(strong::contains);
    }

    private Rights of(Jwt token, @Nullable String chosen) {
        return ActorOf.role(token).isPresent()
                ? new TokenRights(ActorOf.token(token), token.getExpiresAt())
                : MemberRights.of(
                        memberships,
                        Objects.requireNonNull(token.getSubject()),
                        chosen,
                        token.getExpiresAt(),
                        isWeak(token),
                        () -> true,
                        null);
    }
}
