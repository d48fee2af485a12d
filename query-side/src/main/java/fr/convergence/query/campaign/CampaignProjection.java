package fr.convergence.query.campaign;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.cartography.CampaignEvent;
import java.sql.Connection;
import java.util.List;
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
