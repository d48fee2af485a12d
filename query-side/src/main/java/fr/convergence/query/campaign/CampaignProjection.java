package fr.convergence.query.campaign;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.cartography.CampaignEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Keeps how each campaign comes along. */
@Component
public final class CampaignProjection implements Projection {

    static final String NAME = "campaign";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String tables() {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("tables.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public boolean concerns(Class<? extends DomainEvent> type) {
        return CampaignEvent.class.isAssignableFrom(type);
    }

    /** Other families do not speak of campaigns. */
    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        CampaignRows rows = new CampaignRows(transaction);
        for (StoredEvent stored : page) {
            if (stored.event() instanceof CampaignEvent event) {
                rows.of(event, stored);
            }
        }
    }
}
