package fr.convergence.infra.application.security;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Tells who acts. A token may say it itself, by the claims {@code sub} (opaque), {@code role}, {@code structure} and
 * {@code departments}.
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
        return new Actor(
                Objects.requireNonNull(token.getSubject()),
                role(token).orElseThrow(),
                token.getClaimAsString("structure"),
                departments(token));
    }

    /** Empty when the token names none, or one that nobody may take from outside. */
    static Optional<Role> role(Jwt token) {
        return Stream.of(Role.values())
                .filter(role -> role != Role.SYSTEM && role != Role.PUBLIC && role != Role.CORRESPONDENT)
                .filter(role -> role.name().equals(token.getClaim("role")))
                .findFirst();
    }

    static List<String> departments(Jwt token) {
        List<String> departments = token.getClaimAsStringList("departments");
        return departments == null ? List.of() : departments;
    }
}
