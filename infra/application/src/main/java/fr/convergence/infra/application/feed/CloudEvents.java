package fr.convergence.infra.application.feed;

import fr.convergence.infra.application.Settings;
import fr.convergence.query.PublicEvent;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells public events as CloudEvents, in whichever way they are sent. */
@Component
public class CloudEvents {

    private final String schema;

    CloudEvents(Settings settings) {
        this.schema = settings.linkAddress() + FeedContract.SCHEMA;
    }

    /** @param store which store the event is of */
    public CloudEvent of(UUID store, PublicEvent event) {
        return CloudEvent.of(store, event, schema);
    }
}
