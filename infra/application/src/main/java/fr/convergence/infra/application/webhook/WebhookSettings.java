package fr.convergence.infra.application.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator may choose about webhooks, as {@code --convergence.webhooks.<name>=…}.
 *
 * @param patience for the whole answer to one event
 * @param perSecond how many events one webhook is sent at most each second, which catching up does not exceed either; 1,000 at most
 * @param kept how long what was sent is remembered
 */
@ConfigurationProperties("convergence.webhooks")
record WebhookSettings(
        @DefaultValue("20s") Duration patience,
        @DefaultValue("100") int perSecond,
        @DefaultValue("30d") Duration kept) {}
