package fr.convergence.infra.application;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The clocks of the application: the one that everything goes by, and the wall's for what outsiders measure with theirs. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @Primary
    MovableClock clock() {
        return new MovableClock(Clock.systemUTC());
    }

    /** For tokens, and for how machines fare: never moved. */
    @Bean
    Clock wallClock() {
        return Clock.systemUTC();
    }
}
