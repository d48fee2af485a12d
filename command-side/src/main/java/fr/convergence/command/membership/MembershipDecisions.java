package fr.convergence.command.membership;

import fr.convergence.command.Decider;
import fr.convergence.command.Structures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What memberships bring to an application that takes commands. */
@Configuration(proxyBeanMethods = false)
public class MembershipDecisions {

    @Bean
    Decider<MembershipCommand, ?> membershipDecider(Structures structures) {
        return new MembershipDecider(structures);
    }
}
