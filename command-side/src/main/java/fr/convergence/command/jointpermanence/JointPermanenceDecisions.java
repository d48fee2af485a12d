package fr.convergence.command.jointpermanence;

import fr.convergence.command.Decider;
import fr.convergence.command.Structures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What permanences bring to an application that takes commands. */
@Configuration(proxyBeanMethods = false)
public class JointPermanenceDecisions {

    @Bean
    Decider<JointPermanenceCommand, ?> jointPermanenceDecider(Structures structures) {
        return new JointPermanenceDecider(structures);
    }
}
