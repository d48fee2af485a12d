package fr.convergence.infra.application.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import fr.convergence.infra.application.egress.Egress;
import fr.convergence.infra.application.egress.Egress.Answer;
import fr.convergence.infra.application.egress.EgressRefused;
import fr.convergence.query.WebhookOutcome;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends one event to the server of a webhook, signed as Standard Webhooks 1.0 has it. */
final class Receiver {

    private final Egress egress;
    private final Duration patience;
    private final Map<String, String> marks;
    private final Clock clock;

    /**
     * @param marks headers that everything that is sent bears
     * @param clock the wall's: servers compare what they are told with their own
     */
    Receiver(Egress egress, Duration patience, Map<String, String> marks, Clock clock) {
        this.egress = egress;
        this.patience = patience;
        this.marks = Map.copyOf(marks);
        this.clock = clock;
    }

    /**
     * Sends it once.
     *
     * @param id the same each time this event is sent
     * @param secrets each signs
     */
    Sent send(String address, String id, String body, List<String> secrets) {
        Instant at = clock.instant();
        try {
            Answer answer =
                    egress.post(new URI(address), headers(id, body, secrets, at), body.getBytes(UTF_8), patience);
            return sent(at, outcome(answer.status()), answer.status(), answer.retryAfter(clock.instant()));
        } catch (EgressRefused refused) {
            return sent(
                    at,
                    switch (refused.reason()) {
                        case FORBIDDEN -> WebhookOutcome.FORBIDDEN_ADDRESS;
                        case TOO_SLOW -> WebhookOutcome.TOO_SLOW;
                        case TOO_LARGE -> WebhookOutcome.REFUSED;
                    },
                    null,
                    Duration.ZERO);
        } catch (IOException | URISyntaxException away) {
            return sent(at, WebhookOutcome.UNREACHABLE, null, Duration.ZERO);
        }
    }

    private Map<String, String> headers(String id, String body, List<String> secrets, Instant at) {
        Map<String, String> headers = new LinkedHashMap<>(marks);
        headers.put("Content-Type", "application/cloudevents+json; charset=utf-8");
        headers.put(Webhook.UNBRANDED_MSG_ID_KEY, id);
        headers.put(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(at.getEpochSecond()));
        headers.put(
                Webhook.UNBRANDED_MSG_SIGNATURE_KEY,
                String.join(
                        " ",
                        secrets.stream()
                                .map(secret -> signature(secret, id, at, body))
                                .toList()));
        return headers;
    }

    private static String signature(String secret, String id, Instant at, String body) {
        try {
            return new Webhook(secret).sign(id, at.getEpochSecond(), body);
        } catch (EmptyWebhookSecretException | WebhookSigningException unusable) {
            throw new IllegalStateException("a webhook's secret does not sign", unusable);
        }
    }

    private static WebhookOutcome outcome(int status) {
        return switch (status) {
            case 410 -> WebhookOutcome.GONE;
            case 429, 502, 503, 504 -> WebhookOutcome.ASKED_TO_WAIT;
            default ->
                switch (status / 100) {
                    case 2 -> WebhookOutcome.DELIVERED;
                    case 3 -> WebhookOutcome.REDIRECTED;
                    default -> WebhookOutcome.REFUSED;
                };
        };
    }

    private Sent sent(Instant at, WebhookOutcome outcome, @Nullable Integer status, Duration pause) {
        return new Sent(at, outcome, status, pause, Duration.between(at, clock.instant()));
    }
}
