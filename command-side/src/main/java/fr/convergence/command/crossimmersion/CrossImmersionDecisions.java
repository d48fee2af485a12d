package fr.convergence.command.crossimmersion;

import fr.convergence.command.Decider;
import fr.convergence.command.Promises;
import fr.convergence.command.Promising;
import fr.convergence.command.Structures;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What immersions bring to an application that takes commands. */
@Configuration(proxyBeanMethods = false)
public class CrossImmersionDecisions {

    /** What immersions promise, before any event. */
    @Bean
    public Promising immersionPromises() {
        return ImmersionPromises.NONE;
    }

    @Bean
    public Decider<CrossImmersionCommand, ?> crossImmersionDecider(Structures structures, List<Promising> promising) {
        return new CrossImmersionDecider(structures, new Promises(promising));
    }
}
