package fr.convergence.infra.application.postgres;

import fr.convergence.infra.application.DataDirectory;
import fr.convergence.infra.application.Deployment;
import fr.convergence.infra.application.Settings;
import java.nio.file.Path;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Brings a PostgreSQL along when the operator named none. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedPostgresConfiguration.WithoutDatabaseUrl.class)
class EmbeddedPostgresConfiguration {

    static class WithoutDatabaseUrl implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Deployment.isEmbedded(context.getEnvironment());
        }
    }

    @Bean
    PostgresServer postgresServer(DataDirectory data, Settings settings) {
        Path chosen = settings.postgresBinaries();
        if (chosen == null) {
            chosen = data.folder("programs");
            PostgresBinaries.removeUnfinished(chosen);
        }
        return PostgresServer.start(data, chosen);
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(PostgresServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return server.user();
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.url();
            }
        };
    }
}
