package fr.convergence.query.webhook;

import fr.convergence.kernel.webhook.WebhookFilter;
import fr.convergence.kernel.webhook.WebhookStop;
import fr.convergence.query.Page;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as the read model shows it, whose columns these are; neither its address nor its secrets are here.
 *
 * @param sortName its place in the list
 * @param addressChangedOn null as long as its address is the first
 * @param formerSecretUntil the last day on which a former secret signs too; null when there was none
 * @param stoppedFor null as long as events are sent
 */
record Webhook(
        String id,
        String sortName,
        String clientId,
        String label,
        WebhookFilter filter,
        LocalDate registeredOn,
        @Nullable LocalDate addressChangedOn,
        @Nullable LocalDate formerSecretUntil,
        @Nullable WebhookStop stoppedFor,
        @Nullable LocalDate stoppedOn) {

    Page.Cursor cursor() {
        return new Page.Cursor(sortName, id);
    }
}
