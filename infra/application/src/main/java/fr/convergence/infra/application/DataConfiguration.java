package fr.convergence.infra.application;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Holds the data directory where something is kept in it, which is not so with an external PostgreSQL and issuer. */
@Configuration(proxyBeanMethods = false)
class DataConfiguration {

    @Bean
    @Lazy
    DataDirectory dataDirectory(Settings settings) {
        return DataDirectory.hold(settings.data());
    }
}
