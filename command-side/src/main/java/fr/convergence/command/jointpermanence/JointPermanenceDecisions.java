package fr.convergence.command.jointpermanence;

import fr.convergence.command.Decider;
import fr.convergence.command.Promises;
import fr.convergence.command.Promising;
import fr.convergence.command.Structures;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What permanences bring to an application that takes commands. */
@Configuration(proxyBeanMethods = false)
public class JointPermanenceDecisions {

    /** What permanences promise, before any event. */
    @Bean
    public Promising permanencePromises() {
        return PermanencePromises.NONE;
    }

    @Bean
    public Decider<JointPermanenceCommand, ?> jointPermanenceDecider(Structures structures, List<Promising> promising) {
        return new JointPermanenceDecider(structures, new Promises(promising));
    }
}
