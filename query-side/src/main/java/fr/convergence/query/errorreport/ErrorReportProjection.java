package fr.convergence.query.errorreport;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.cartography.ErrorReportEvent;
import java.sql.Connection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps which errors were reported, and what was made of them. */
@Component
public final class ErrorReportProjection implements Projection {

    static final String NAME = "error_reports";

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
        return ErrorReportEvent.class.isAssignableFrom(type);
    }

    /** Other families do not speak of reports. */
    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        ErrorReportRows rows = new ErrorReportRows(transaction);
        for (StoredEvent stored : page) {
            if (stored.event() instanceof ErrorReportEvent event) {
                rows.of(event, stored.position());
            }
        }
    }
}
