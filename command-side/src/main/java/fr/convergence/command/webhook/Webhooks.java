package fr.convergence.command.webhook;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.webhook.WebhookEvent;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookAddressChanged;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookAmended;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookDisabled;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookEnabled;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookRegistered;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookRemoved;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookSecretRotated;
import fr.convergence.kernel.webhook.WebhookFilter;
import fr.convergence.kernel.webhook.WebhookStop;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks that one decision is about. Immutable.
 *
 * @param known by identifier, the removed ones too
 */
record Webhooks(SortedMap<String, Known> known) {

    static final Webhooks NONE = new Webhooks(new TreeMap<>());

    /**
     * A webhook as its events tell it.
     *
     * @param stoppedFor null as long as events are sent
     * @param removed whether it exists no more
     */
    record Known(
            String clientId,
            String label,
            String addressId,
            String secretId,
            WebhookFilter filter,
            @Nullable WebhookStop stoppedFor,
            boolean removed) {}

    Optional<Known> of(String webhookId) {
        return Optional.ofNullable(known.get(webhookId));
    }

    /** How many of an application there are. */
    long heldBy(String clientId) {
        return known.values().stream()
                .filter(one -> !one.removed() && one.clientId().equals(clientId))
                .count();
    }

    Webhooks evolve(DomainEvent event) {
        return switch (event) {
            case WebhookRegistered it ->
                with(
                        it.webhookId(),
                        new Known(it.clientId(), it.label(), it.addressId(), it.secretId(), it.filter(), null, false));
            case WebhookAmended it ->
                changed(
                        it,
                        one -> new Known(
                                one.clientId(),
                                it.label(),
                                one.addressId(),
                                one.secretId(),
                                it.filter(),
                                one.stoppedFor(),
                                false));
            case WebhookAddressChanged it ->
                changed(
                        it,
                        one -> new Known(
                                one.clientId(),
                                one.label(),
                                it.addressId(),
                                one.secretId(),
                                one.filter(),
                                one.stoppedFor(),
                                false));
            case WebhookSecretRotated it ->
                changed(
                        it,
                        one -> new Known(
                                one.clientId(),
                                one.label(),
                                one.addressId(),
                                it.secretId(),
                                one.filter(),
                                one.stoppedFor(),
                                false));
            case WebhookDisabled it -> changed(it, one -> standing(one, it.reason(), false));
            case WebhookEnabled it -> changed(it, one -> standing(one, null, false));
            case WebhookRemoved it -> changed(it, one -> standing(one, one.stoppedFor(), true));
            default -> this;
        };
    }

    private static Known standing(Known one, @Nullable WebhookStop stoppedFor, boolean removed) {
        return new Known(
                one.clientId(), one.label(), one.addressId(), one.secretId(), one.filter(), stoppedFor, removed);
    }

    private Webhooks changed(WebhookEvent event, UnaryOperator<Known> change) {
        return of(event.webhookId())
                .map(one -> with(event.webhookId(), change.apply(one)))
                .orElse(this);
    }

    private Webhooks with(String webhookId, Known one) {
        SortedMap<String, Known> more = new TreeMap<>(Map.copyOf(known));
        more.put(webhookId, one);
        return new Webhooks(more);
    }
}
