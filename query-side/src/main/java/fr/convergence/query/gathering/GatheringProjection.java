package fr.convergence.query.gathering;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.gathering.GatheringEvent;
import java.sql.Connection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps gatherings, who comes to them, and what is to follow. */
@Component
public final class GatheringProjection implements Projection {

    /** Its name among the followers. */
    public static final String NAME = "gathering";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean concerns(Class<? extends DomainEvent> type) {
        return GatheringEvent.class.isAssignableFrom(type);
    }

    /** Other families do not speak of gatherings. */
    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        new GatheringRows(transaction)
                .of(page.stream()
                        .filter(stored -> stored.event() instanceof GatheringEvent)
                        .toList());
    }
}
