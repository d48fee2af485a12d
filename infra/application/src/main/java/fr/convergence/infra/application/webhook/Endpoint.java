package fr.convergence.infra.application.webhook;

import fr.convergence.kernel.webhook.WebhookFilter;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook that this node sends to now, and no other.
 *
 * @param lease by which it is known that it still does
 * @param formerSecretId a secret that signs too; null when there is none
 * @param formerUntil the last day, in France, on which it does
 * @param cursor everything up to it was taken
 * @param failures in a row of what comes next, until now
 */
record Endpoint(
        UUID id,
        UUID lease,
        String clientId,
        UUID addressId,
        UUID secretId,
        @Nullable UUID formerSecretId,
        @Nullable LocalDate formerUntil,
        WebhookFilter filter,
        String cursor,
        int failures) {}
