package fr.convergence.query.crossimmersion;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.TextBeside;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import java.sql.Connection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps when visits are to be reminded of, reported on, or lapse. */
@Component
public final class VisitDeadlineProjection implements Projection {

    /** Its name among the followers. */
    public static final String NAME = "visit_deadlines";

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
        return TextBeside.of(getClass(), "deadlines.sql");
    }

    @Override
    public boolean concerns(Class<? extends DomainEvent> type) {
        return CrossImmersionEvent.class.isAssignableFrom(type);
    }

    /** Other families do not speak of visits. */
    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        VisitDeadlineRows rows = new VisitDeadlineRows(transaction);
        for (StoredEvent stored : page) {
            if (stored.event() instanceof CrossImmersionEvent event) {
                rows.of(event, stored.recordedAt());
            }
        }
    }
}
