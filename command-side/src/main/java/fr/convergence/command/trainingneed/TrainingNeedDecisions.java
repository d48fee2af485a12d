package fr.convergence.command.trainingneed;

import fr.convergence.command.Decider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What training needs bring to an application that takes commands. */
@Configuration(proxyBeanMethods = false)
public class TrainingNeedDecisions {

    @Bean
    Decider<TrainingNeedCommand, ?> trainingNeedDecider() {
        return new TrainingNeedDecider();
    }
}
