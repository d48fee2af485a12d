package fr.convergence.infra.application.security;

import fr.convergence.infra.application.Deployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Whose tokens are believed where nobody issues any: none. Spring Boot and {@link DevIssuer} see to the other cases. */
@Configuration(proxyBeanMethods = false)
@Conditional(TokenConfiguration.WithoutIssuer.class)
class TokenConfiguration {

    private static final Logger log = LoggerFactory.getLogger(TokenConfiguration.class);

    static class WithoutIssuer implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !Deployment.hasDevIssuer(context.getEnvironment())
                    && !Deployment.hasIssuer(context.getEnvironment());
        }
    }

    @Bean
    JwtDecoder nobody() {
        log.warn("NO TOKEN CAN BE ACCEPTED, so nobody can act: name who issues them with"
                + " --spring.security.oauth2.resourceserver.jwt.issuer-uri=https://…");
        return token -> {
            throw new BadJwtException("nobody issues tokens for this installation");
        };
    }
}
