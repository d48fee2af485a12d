package fr.convergence.command.gathering;

import fr.convergence.command.Decider;
import fr.convergence.command.Promises;
import fr.convergence.command.Promising;
import fr.convergence.command.Structures;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What gatherings bring to an application that takes commands. */
@Configuration(proxyBeanMethods = false)
public class GatheringDecisions {

    /** What gatherings promise, before any event. */
    @Bean
    public Promising gatheringPromises() {
        return GatheringPromises.NONE;
    }

    @Bean
    public Decider<GatheringCommand, ?> gatheringDecider(Structures structures, List<Promising> promising) {
        return new GatheringDecider(structures, new Promises(promising));
    }
}
