package fr.convergence.infra.application.security;

import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationContext;

/** Tokens of personas that end soon. */
public final class DevTokens {

    private DevTokens() {}

    /** One that holds for so long from now on. */
    public static String ending(ApplicationContext application, Persona persona, Duration in) {
        return application
                .getBean(DevIssuer.class)
                .issue(persona.actor(), Instant.now().minus(DevIssuer.LIFETIME).plus(in));
    }
}
