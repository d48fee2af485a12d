package fr.convergence.command.crossimmersion;

import fr.convergence.command.Decider;
import fr.convergence.command.Structures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What immersions bring to an application that takes commands. */
@Configuration(proxyBeanMethods = false)
public class CrossImmersionDecisions {

    @Bean
    Decider<CrossImmersionCommand, ?> crossImmersionDecider(Structures structures) {
        return new CrossImmersionDecider(structures);
    }
}
