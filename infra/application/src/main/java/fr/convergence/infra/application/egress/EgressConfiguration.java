package fr.convergence.infra.application.egress;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the guarded way out together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EgressSettings.class)
class EgressConfiguration {

    @Bean
    Egress egress(EgressSettings settings) {
        return Egress.of(settings);
    }
}
