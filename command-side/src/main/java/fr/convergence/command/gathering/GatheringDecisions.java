package fr.convergence.command.gathering;

import fr.convergence.command.Decider;
import fr.convergence.command.Structures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What gatherings bring to an application that takes commands. */
@Configuration(proxyBeanMethods = false)
public class GatheringDecisions {

    @Bean
    Decider<GatheringCommand, ?> gatheringDecider(Structures structures) {
        return new GatheringDecider(structures);
    }
}
