package fr.convergence.infra.application.security;

import fr.convergence.kernel.access.Actor;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationContext;

/** Tokens that nobody is given: of others than the personas, or that end soon. */
public final class DevTokens {

    private DevTokens() {}

    /** Of whoever is wanted. */
    public static String of(ApplicationContext application, Actor actor) {
        return application.getBean(DevIssuer.class).issue(actor, Instant.now());
    }

    /** One that holds for so long from now on. */
    public static String ending(ApplicationContext application, Persona persona, Duration in) {
        return application
                .getBean(DevIssuer.class)
                .issue(persona.actor(), Instant.now().minus(DevIssuer.LIFETIME).plus(in));
    }
}
