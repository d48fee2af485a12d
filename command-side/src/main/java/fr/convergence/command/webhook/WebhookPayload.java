package fr.convergence.command.webhook;

import fr.convergence.command.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mutation on a webhook answers.
 *
 * @param position where to read from to see it done; null when it was refused
 * @param rejections every reason; empty when it was done
 * @param webhookId the webhook; null when it was refused
 * @param secret what its application verifies signatures by, told by the mutation that drew it alone; null otherwise
 */
record WebhookPayload(
        @Nullable String position,
        List<Refusal> rejections,
        @Nullable String webhookId,
        @Nullable String secret) {}
