package fr.convergence.infra.application.security;

import fr.convergence.infra.application.Deployment;
import fr.convergence.infra.application.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives tokens of example personas, to this machine only unless the operator asked for more. */
@RestController
@ForDevelopment
class DevTokenController {

    private final DevIssuer issuer;
    private final Deployment deployment;
    private final Clock clock;

    DevTokenController(DevIssuer issuer, Deployment deployment, @Qualifier("wallClock") Clock clock) {
        this.issuer = issuer;
        this.deployment = deployment;
        this.clock = clock;
    }

    @GetMapping("/dev/token")
    ResponseEntity<Object> token(@RequestParam(defaultValue = "") String persona, HttpServletRequest request) {
        if (!deployment.devIssuerForAll()
                && !InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()) {
            return Problem.answer(
                    HttpStatus.FORBIDDEN,
                    "DEV_TOKENS_ARE_LOCAL",
                    "Les jetons d'essai ne sont donnés qu'à la machine qui fait tourner Convergence.");
        }
        return Persona.of(persona)
                .map(known -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .<Object>body(Map.of(
                                "access_token", issuer.issue(known.actor(), clock.instant()),
                                "token_type", "Bearer",
                                "expires_in", DevIssuer.LIFETIME.toSeconds())))
                .orElseGet(() -> Problem.answer(
                        HttpStatus.BAD_REQUEST, "UNKNOWN_PERSONA", "persona doit être l'un de : " + words() + "."));
    }

    private static String words() {
        return Stream.of(Persona.values()).map(Persona::word).collect(Collectors.joining(", "));
    }
}
