package fr.convergence.query.webhook;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.webhook.WebhookEvent;
import java.sql.Connection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps which webhooks there are. */
@Component
public final class WebhookProjection implements Projection {

    static final String NAME = "webhooks";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean concerns(Class<? extends DomainEvent> type) {
        return WebhookEvent.class.isAssignableFrom(type);
    }

    /** Other families do not speak of them. */
    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        WebhookRows rows = new WebhookRows(transaction);
        for (StoredEvent stored : page) {
            if (stored.event() instanceof WebhookEvent event) {
                rows.of(event, stored.position());
            }
        }
    }
}
