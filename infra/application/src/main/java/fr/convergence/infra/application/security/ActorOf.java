package fr.convergence.infra.application.security;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.PartnerScope;
import fr.convergence.kernel.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Tells who acts. A token may say it itself, by the claims {@code sub} (opaque), {@code role}, {@code structure},
 * {@code departments}, {@code operator} and, for partner applications, {@code scope}.
 */
public final class ActorOf {

    private ActorOf() {}

    /** The actor of the request this thread answers; {@link Actor#ANONYMOUS} when nobody said who it is. */
    public static Actor currentRequest() {
        return authentication(SecurityContextHolder.getContext().getAuthentication());
    }

    /** By what right the request this thread answers was sent; null when nobody said who it is. */
    public static @Nullable Rights rightsOfCurrentRequest() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Acting acting ? acting.rights() : null;
    }

    static Actor authentication(@Nullable Authentication authentication) {
        return authentication instanceof Acting acting ? acting.rights().actor() : Actor.ANONYMOUS;
    }

    /** Of a token that {@link ActorClaims} accepted. */
    static Actor token(Jwt token) {
        Role role = role(token).orElseThrow();
        return new Actor(
                Objects.requireNonNull(token.getSubject()),
                role,
                token.getClaimAsString("structure"),
                departments(token),
                role == Role.OPERATOR ? token.getClaimAsString("operator") : null,
                role == Role.PARTNER ? scopes(token) : Set.of());
    }

    /** Empty when the token names none, or one that nobody may take from outside. */
    static Optional<Role> role(Jwt token) {
        return Stream.of(Role.values())
                .filter(role -> role != Role.SYSTEM && role != Role.PUBLIC && role != Role.CORRESPONDENT)
                .filter(role -> role.name().equals(token.getClaim("role")))
                .findFirst();
    }

    /** What a partner application is allowed: the usual unless it says so itself. */
    private static Set<PartnerScope> scopes(Jwt token) {
        String scope = token.getClaimAsString("scope");
        return scope == null ? PartnerScope.USUAL : PartnerScope.among(Arrays.asList(scope.split(" ")));
    }

    static List<String> departments(Jwt token) {
        List<String> departments = token.getClaimAsStringList("departments");
        return departments == null ? List.of() : departments;
    }
}
