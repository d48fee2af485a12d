package fr.convergence.command.webhook;

import fr.convergence.command.Decider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What webhooks bring to an application that takes commands. */
@Configuration(proxyBeanMethods = false)
public class WebhookDecisions {

    @Bean
    Decider<WebhookCommand, ?> webhookDecider() {
        return new WebhookDecider();
    }
}
