package fr.convergence.command.webhook;

import fr.convergence.command.Command;
import fr.convergence.kernel.webhook.WebhookFilter;
import fr.convergence.kernel.webhook.WebhookStop;
import org.jspecify.annotations.Nullable;

/** What may be asked of webhooks. Addresses and secrets are handed in beside, and named by identifiers. */
public sealed interface WebhookCommand extends Command {

    /** The webhook's identifier, a UUID. */
    String webhookId();

    /**
     * Has events sent to an address.
     *
     * @param clientId the application whose it is: nobody registers one for another
     * @param label how its application calls it
     * @param addressId under which its address is deposited
     * @param secretId under which its secret is
     * @param fromPosition the cursor after which it is told; null for what comes from now on
     */
    record RegisterWebhook(
            String webhookId,
            String clientId,
            String label,
            String addressId,
            String secretId,
            WebhookFilter filter,
            @Nullable String fromPosition)
            implements WebhookCommand {}

    /**
     * Says otherwise how it is called, or what it is told of.
     *
     * @param label null to leave it
     * @param filter null to leave it
     */
    record AmendWebhook(
            String webhookId,
            @Nullable String label,
            @Nullable WebhookFilter filter) implements WebhookCommand {}

    /**
     * Has events sent to another address.
     *
     * @param addressId under which that one is deposited
     */
    record ChangeWebhookAddress(String webhookId, String addressId) implements WebhookCommand {}

    /**
     * Has a new secret sign.
     *
     * @param secretId under which it is deposited
     * @param formerDays for how many more days the one before signs too
     */
    record RotateWebhookSecret(String webhookId, String secretId, int formerDays) implements WebhookCommand {}

    /** Has what follows a cursor sent again. */
    record ReplayWebhook(String webhookId, String fromPosition) implements WebhookCommand {}

    /** Has nothing sent any more. */
    record DisableWebhook(String webhookId, WebhookStop reason) implements WebhookCommand {}

    /**
     * Has events sent again.
     *
     * @param fromPosition the cursor after which it is told; null for where it had come to
     */
    record EnableWebhook(String webhookId, @Nullable String fromPosition) implements WebhookCommand {}

    /** Does away with it. */
    record RemoveWebhook(String webhookId) implements WebhookCommand {}
}
