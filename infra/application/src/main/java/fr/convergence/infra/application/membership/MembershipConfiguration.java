package fr.convergence.infra.application.membership;

import fr.convergence.infra.application.OwnSchema;
import fr.convergence.infra.application.store.RecordedEvents;
import fr.convergence.infra.application.vault.Secrets;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together what memberships need beside their events. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MembershipSettings.class)
class MembershipConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    SealedIntroductions membershipIntroductions(DataSource database, Secrets secrets, Clock clock) {
        OwnSchema.migrate(database, "member");
        return new SealedIntroductions(JdbcClient.create(database), secrets, clock);
    }

    @Bean
    WhenMembershipIsOverThenForget whenMembershipIsOverThenForget(
            SealedIntroductions introductions, RecordedEvents recorded) {
        return new WhenMembershipIsOverThenForget(introductions, recorded);
    }

    @Bean
    CurrentMemberships currentMemberships(RecordedEvents recorded, MembershipSettings settings, Clock clock) {
        return new CurrentMemberships(recorded, settings.administrators(), clock);
    }
}
