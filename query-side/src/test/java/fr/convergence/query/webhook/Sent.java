package fr.convergence.query.webhook;

import static fr.convergence.query.Projected.id;

import fr.convergence.query.Connection;
import fr.convergence.query.Page;
import fr.convergence.query.WebhookOutcome;
import fr.convergence.query.WebhookSending;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was sent to webhook 1: one event, which its server took at the second time; a third goes on to fail. */
@Component
final class Sent implements WebhookSending {

    private static final Instant AT = Instant.parse("2026-01-15T09:00:00Z");

    private static Attempt attempt(int number, WebhookOutcome outcome, int status) {
        return new Attempt(
                id(80 + number),
                id(70),
                "fr.convergence.offer.published.v1",
                "at-7",
                number,
                AT.plusSeconds(5L * number),
                outcome,
                status,
                12);
    }

    @Override
    public Map<String, Progress> progress(Collection<String> webhookIds) {
        return webhookIds.contains(id(1))
                ? Map.of(id(1), new Progress("at-7", 3, AT, AT.plusSeconds(1_800)))
                : Map.of();
    }

    @Override
    public Connection<Attempt> attempts(String webhookId, boolean failed, Page page) {
        List<Attempt> all = webhookId.equals(id(1))
                ? Stream.of(attempt(2, WebhookOutcome.DELIVERED, 204), attempt(1, WebhookOutcome.REFUSED, 500))
                        .filter(one -> !failed || one.outcome() != WebhookOutcome.DELIVERED)
                        .toList()
                : List.of();
        return Connection.of(all, page, one -> new Page.Cursor(one.at().toString(), one.id()), "at-7");
    }
}
