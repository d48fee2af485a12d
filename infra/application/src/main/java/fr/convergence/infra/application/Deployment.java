package fr.convergence.infra.application;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What kind of installation this is, and what follows from it where the operator chose nothing. */
@Component
public class Deployment {

    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.";

    private final Settings settings;
    private final boolean embedded;
    private final boolean issuer;

    Deployment(Settings settings, Environment environment) {
        this.settings = settings;
        this.embedded = isEmbedded(environment);
        this.issuer = hasIssuer(environment);
    }

    /** Whether Convergence brings its own PostgreSQL: no other was named. */
    public static boolean isEmbedded(Environment environment) {
        return !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }

    /** Whether the operator named who issues tokens, in any of the ways Spring Boot knows. */
    public static boolean hasIssuer(Environment environment) {
        return Stream.of("issuer-uri", "jwk-set-uri", "public-key-location")
                .map(name -> environment.getProperty(ISSUER + name))
                .anyMatch(StringUtils::hasText);
    }

    /** Whether tokens of example personas exist. */
    public static boolean hasDevIssuer(Environment environment) {
        return Objects.requireNonNullElseGet(
                environment.getProperty("convergence.dev-issuer", Boolean.class),
                () -> isEmbedded(environment) && !hasIssuer(environment));
    }

    /** Whether Convergence brings its own PostgreSQL. */
    public boolean embedded() {
        return embedded;
    }

    /** Whether the operator named who issues tokens. */
    public boolean issuer() {
        return issuer;
    }

    /** Whether the published cartography is read without a token. */
    public boolean publicCartography() {
        return chosenOr(settings.publicCartography(), embedded);
    }

    /** Whether metrics are read without a token. */
    public boolean publicMetrics() {
        return chosenOr(settings.publicMetrics(), embedded);
    }

    /** Whether tokens of example personas exist. */
    public boolean devIssuer() {
        return chosenOr(settings.devIssuer(), embedded && !issuer);
    }

    /** Whether those tokens are given to other machines too: only where the operator asked for it. */
    public boolean devIssuerForAll() {
        return chosenOr(settings.devIssuer(), false);
    }

    private static boolean chosenOr(@Nullable Boolean chosen, boolean otherwise) {
        return chosen == null ? otherwise : chosen;
    }
}
