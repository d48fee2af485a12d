package fr.convergence.infra.application.referrallink;

import fr.convergence.infra.application.link.LinkTokens;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the answering through links together. */
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    IdentityCodes identityCodes(DataSource database, LinkTokens tokens, Clock clock) {
        return IdentityCodes.in(database, tokens, clock);
    }
}
