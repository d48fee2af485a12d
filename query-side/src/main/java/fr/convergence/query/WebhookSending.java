package fr.convergence.query;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells how far webhooks have come, and what was sent to them. */
public interface WebhookSending {

    /**
     * How far one has come.
     *
     * @param cursor everything up to it was taken, or is not asked for
     * @param failures how many times in a row what comes next was not taken
     * @param failingSince when that began; null when the last attempt went well
     * @param nextAttemptAt when it is tried again; null when it is not failing
     */
    record Progress(
            String cursor,
            int failures,
            @Nullable Instant failingSince,
            @Nullable Instant nextAttemptAt) {}

    /**
     * An attempt to send one event.
     *
     * @param eventId of the CloudEvent, which is the {@code webhook-id} as well
     * @param type of the CloudEvent
     * @param cursor to replay from after this event
     * @param attempt from 1
     * @param status what the server answered; null when it answered nothing
     * @param milliseconds how long that took
     */
    record Attempt(
            String id,
            String eventId,
            String type,
            String cursor,
            int attempt,
            Instant at,
            WebhookOutcome outcome,
            @Nullable Integer status,
            int milliseconds) {}

    /** By identifier of the webhook; those that nothing follows yet are left out. */
    Map<String, Progress> progress(Collection<String> webhookIds);

    /** The attempts of one that are kept, the last first. */
    Connection<Attempt> attempts(String webhookId, boolean failed, Page page);
}
