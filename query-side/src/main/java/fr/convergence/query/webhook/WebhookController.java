package fr.convergence.query.webhook;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Connection;
import fr.convergence.query.Page;
import fr.convergence.query.WebhookSending;
import fr.convergence.query.WebhookSending.Attempt;
import fr.convergence.query.WebhookSending.Progress;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers about webhooks. */
@Controller
final class WebhookController {

    private final WebhookQueries queries;
    private final WebhookSending sending;

    WebhookController(WebhookQueries queries, WebhookSending sending) {
        this.queries = queries;
        this.sending = sending;
    }

    /** How far one has come. */
    record Standing(
            String position,
            int failures,
            @Nullable OffsetDateTime failingSince,
            @Nullable OffsetDateTime nextAttemptAt) {

        private static Standing of(Progress progress) {
            return new Standing(
                    progress.cursor(),
                    progress.failures(),
                    utc(progress.failingSince()),
                    utc(progress.nextAttemptAt()));
        }
    }

    @QueryMapping
    Connection<Webhook> webhooks(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.webhooks(Page.of(first, after, null, null), actor, consistentWith);
    }

    @BatchMapping(typeName = "Webhook", field = "standing")
    Map<Webhook, Standing> standings(List<Webhook> webhooks) {
        Map<String, Progress> known =
                sending.progress(webhooks.stream().map(Webhook::id).toList());
        Map<Webhook, Standing> standings = new HashMap<>();
        webhooks.forEach(webhook -> {
            Progress progress = known.get(webhook.id());
            if (progress != null) {
                standings.put(webhook, Standing.of(progress));
            }
        });
        return standings;
    }

    /** Of a webhook that the asker was shown. */
    @SchemaMapping(typeName = "Webhook")
    Connection<Attempt> attempts(
            Webhook webhook,
            @Argument @Nullable Boolean failed,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return sending.attempts(webhook.id(), Boolean.TRUE.equals(failed), Page.of(first, after, null, null));
    }

    @SchemaMapping(typeName = "WebhookAttempt")
    @Nullable OffsetDateTime at(Attempt attempt) {
        return utc(attempt.at());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
