package fr.convergence.infra.application.rate;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what counts what clients take. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestSettings.class)
class RateConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    Buckets buckets(DataSource database) {
        return Buckets.in(database);
    }

    @Bean
    RequestBudget requestBudget(Buckets buckets, RequestSettings settings, @Qualifier("wallClock") Clock clock) {
        return new RequestBudget(buckets, settings, clock);
    }
}
