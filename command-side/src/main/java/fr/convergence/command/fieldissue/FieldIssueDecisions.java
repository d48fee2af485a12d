package fr.convergence.command.fieldissue;

import fr.convergence.command.Decider;
import fr.convergence.command.Structures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What issues of the field bring to an application that takes commands. */
@Configuration(proxyBeanMethods = false)
public class FieldIssueDecisions {

    @Bean
    Decider<FieldIssueCommand, ?> fieldIssueDecider(Structures structures) {
        return new FieldIssueDecider(structures);
    }
}
