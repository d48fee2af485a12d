package fr.convergence.infra.application.feed;

import fr.convergence.infra.application.rate.Buckets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what the feed needs beside itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedSettings.class)
class FeedConfiguration {

    @Bean
    FeedBudget feedBudget(Buckets buckets, FeedSettings settings) {
        return new FeedBudget(buckets, settings);
    }
}
