package fr.convergence.infra.application.security;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.Operators;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Refuses a token that does not say who acts. What it says is recorded with every event, so an e-mail address as
 * identifier is refused too: no personal data enters the store.
 */
@Component
class ActorClaims implements OAuth2TokenValidator<Jwt> {

    private static final Pattern DEPARTMENT = Pattern.compile("[0-9]{2}|2[AB]|9[78][0-9]");

    private final String audience;

    /** @param audience what tokens of persons name in {@code aud} */
    ActorClaims(@Value("${convergence.audience:convergence}") String audience) {
        this.audience = audience;
    }

    /** What tokens of persons name in {@code aud}. */
    String audience() {
        return audience;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        if (!opaque(token.getClaim("sub"))) {
            return refused("sub must be an opaque identifier");
        }
        if (!token.hasClaim("role")) {
            // A person, of whom its memberships tell the rest: a token that it gave to another application is none for
            // here.
            return token.getAudience() != null && token.getAudience().contains(audience)
                    ? OAuth2TokenValidatorResult.success()
                    : refused("a token without role must be for " + audience);
        }
        if (ActorOf.role(token).isEmpty()) {
            return refused("role must be a role of the network");
        }
        if (token.hasClaim("structure") && !opaque(token.getClaim("structure"))) {
            return refused("structure must be the identifier of a structure");
        }
        if (!ActorOf.departments(token).stream()
                .allMatch(code -> DEPARTMENT.matcher(code).matches())) {
            return refused("departments must be codes of departments");
        }
        if (ActorOf.role(token).orElseThrow() == Role.OPERATOR
                && Operators.current()
                        .find(String.valueOf(token.getClaimAsString("operator")))
                        .isEmpty()) {
            return refused("operator must be the code of an operator");
        }
        return OAuth2TokenValidatorResult.success();
    }

    private static boolean opaque(@Nullable Object claim) {
        return claim instanceof String text && Actor.isOpaque(text);
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", why, null));
    }
}
