package fr.convergence.query.webhook;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Connection;
import fr.convergence.query.JsonRows;
import fr.convergence.query.Listing;
import fr.convergence.query.Page;
import fr.convergence.query.ReadModels;
import fr.convergence.query.Which;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for webhooks. The rows themselves say who may read them; here is only what is asked for. */
@Component
final class WebhookQueries {

    private static final Listing<Webhook> WEBHOOKS = new Listing<>(
            "to_json(r)",
            "webhook r",
            Listing.Order.LEAST_FIRST,
            (row, _) -> JsonRows.JSON.readValue(row.getString(1), Webhook.class),
            Webhook::cursor);

    private final ReadModels readModels;

    WebhookQueries(ReadModels readModels) {
        this.readModels = readModels;
    }

    /** The oldest first. */
    Connection<Webhook> webhooks(Page page, Actor actor, @Nullable String consistentWith) {
        Which which = new Which().and("r.removed = :removed", "removed", false);
        return readModels.read(
                WebhookProjection.NAME, actor, consistentWith, snapshot -> WEBHOOKS.part(snapshot, which, page));
    }
}
