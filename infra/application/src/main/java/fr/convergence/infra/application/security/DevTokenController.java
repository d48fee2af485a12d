package fr.convergence.infra.application.security;

import fr.convergence.infra.application.Deployment;
import fr.convergence.infra.application.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives tokens of example personas, to this machine only unless the operator asked for more; and tokens of persons that are nothing but a
 * subject, to try memberships with.
 */
@RestController
@ForDevelopment
class DevTokenController {

    /** As an identity provider might call somebody. */
    private static final Pattern PERSON = Pattern.compile("[a-z0-9-]{1,64}");

    private final DevIssuer issuer;
    private final Deployment deployment;
    private final Clock clock;

    DevTokenController(DevIssuer issuer, Deployment deployment, @Qualifier("wallClock") Clock clock) {
        this.issuer = issuer;
        this.deployment = deployment;
        this.clock = clock;
    }

    @GetMapping("/dev/token")
    ResponseEntity<Object> token(
            @RequestParam(defaultValue = "") String persona,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(defaultValue = "mfa") String amr,
            HttpServletRequest request) {
        if (!deployment.devIssuerForAll()
                && !InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()) {
            return Problem.answer(
                    HttpStatus.FORBIDDEN,
                    "DEV_TOKENS_ARE_LOCAL",
                    "Les jetons d'essai ne sont donnés qu'à la machine qui fait tourner Convergence.");
        }
        if (person != null && PERSON.matcher(person).matches()) {
            return given(issuer.issue(person, amr, clock.instant()));
        }
        return Persona.of(persona)
                .map(known -> given(issuer.issue(known.actor(), clock.instant())))
                .orElseGet(() -> Problem.answer(
                        HttpStatus.BAD_REQUEST, "UNKNOWN_PERSONA", "persona doit être l'un de : " + words() + "."));
    }

    private static ResponseEntity<Object> given(String token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of(
                        "access_token", token, "token_type", "Bearer", "expires_in", DevIssuer.LIFETIME.toSeconds()));
    }

    private static String words() {
        return Stream.of(Persona.values()).map(Persona::word).collect(Collectors.joining(", "));
    }
}
