package fr.convergence.kernel.webhook;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.Upcast;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a webhook, an address at which a partner application is told of public events. Its address and its secrets are in no
 * event, which name them by identifiers that say nothing.
 */
@InFrench("webhook")
public sealed interface WebhookEvent extends DomainEvent {

    /** How what earlier versions stored becomes today's events: every form is still that of its first version. */
    List<Upcast> EARLIER_FORMS = List.of();

    /** The webhook's own identifier, a UUID. */
    String webhookId();

    /** The application whose it is, as its token names it. */
    String clientId();

    /**
     * Events are sent to it from then on.
     *
     * @param label how its application calls it; designates nobody
     * @param addressId under which its address is deposited
     * @param secretId under which the secret that signs is
     * @param fromPosition the cursor after which it is told; null when that is this event
     */
    @Stored(name = "webhook-registered")
    @InFrench("webhook enregistré")
    record WebhookRegistered(
            String webhookId,
            String clientId,
            String label,
            String addressId,
            String secretId,
            WebhookFilter filter,
            @Nullable String fromPosition,
            LocalDate registeredOn)
            implements WebhookEvent {}

    /** It is called otherwise, or told of other events from then on. */
    @Stored(name = "webhook-amended")
    @InFrench("webhook modifié")
    record WebhookAmended(String webhookId, String clientId, String label, WebhookFilter filter, LocalDate amendedOn)
            implements WebhookEvent {}

    /**
     * Events are sent elsewhere from then on, and the address before is forgotten.
     *
     * @param formerAddressId under which the address before was deposited
     * @param addressId under which the one that counts is
     */
    @Stored(name = "webhook-address-changed")
    @InFrench("adresse du webhook changée")
    record WebhookAddressChanged(
            String webhookId, String clientId, String formerAddressId, String addressId, LocalDate changedOn)
            implements WebhookEvent {}

    /**
     * A new secret signs from then on, beside the one before for a time; one before that is forgotten.
     *
     * @param formerSecretId under which the one before is deposited
     * @param secretId under which the new one is
     * @param formerUntil the last day, in France, on which the one before signs too
     */
    @Stored(name = "webhook-secret-rotated")
    @InFrench("secret du webhook renouvelé")
    record WebhookSecretRotated(
            String webhookId,
            String clientId,
            String formerSecretId,
            String secretId,
            LocalDate formerUntil,
            LocalDate rotatedOn)
            implements WebhookEvent {}

    /** What follows a cursor is sent again, before what comes next. */
    @Stored(name = "webhook-replay-asked")
    @InFrench("nouvel envoi demandé")
    record WebhookReplayAsked(String webhookId, String clientId, String fromPosition, LocalDate askedOn)
            implements WebhookEvent {}

    /** Nothing is sent any more; where it had come to is kept. */
    @Stored(name = "webhook-disabled")
    @InFrench("webhook arrêté")
    record WebhookDisabled(String webhookId, String clientId, WebhookStop reason, LocalDate disabledOn)
            implements WebhookEvent {}

    /**
     * Events are sent again.
     *
     * @param fromPosition the cursor after which it is told; null when that is where it had come to
     */
    @Stored(name = "webhook-enabled")
    @InFrench("webhook remis en marche")
    record WebhookEnabled(
            String webhookId, String clientId, @Nullable String fromPosition, LocalDate enabledOn)
            implements WebhookEvent {}

    /** It exists no more; its address and its secrets are forgotten. */
    @Stored(name = "webhook-removed")
    @InFrench("webhook supprimé")
    record WebhookRemoved(String webhookId, String clientId, LocalDate removedOn) implements WebhookEvent {}

    @Override
    default Tags.Tag entity() {
        return new Tags.Tag("webhook", webhookId());
    }

    @Override
    default Tags tags() {
        return new Tags(List.of(entity())).and("client", clientId());
    }
}
