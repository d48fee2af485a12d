package fr.convergence.command.referral;

import fr.convergence.command.Decider;
import fr.convergence.command.Structures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What referrals bring to an application that takes commands. */
@Configuration(proxyBeanMethods = false)
public class ReferralDecisions {

    @Bean
    Decider<ReferralCommand, ?> referralDecider(Structures structures) {
        return new ReferralDecider(structures);
    }
}
