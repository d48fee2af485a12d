package fr.convergence.infra.application.webhook;

import fr.convergence.query.WebhookOutcome;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt to send one event ended.
 *
 * @param status what the server answered; null when it answered nothing
 * @param pause for how long the server asks not to be asked again
 */
record Sent(Instant at, WebhookOutcome outcome, @Nullable Integer status, Duration pause, Duration took) {

    boolean delivered() {
        return outcome == WebhookOutcome.DELIVERED;
    }
}
