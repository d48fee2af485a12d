package fr.convergence.infra.application.feed;

import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what the feed needs beside itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedSettings.class)
class FeedConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    FeedBudget feedBudget(DataSource database, FeedSettings settings) {
        return FeedBudget.in(database, settings);
    }
}
