package fr.convergence.query.whodoeswhat;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.referral.PositionEvent;
import java.sql.Connection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps how long each structure took to answer each referral it was sent. */
@Component
public final class ResponseTimesProjection implements Projection {

    static final String NAME = "response_times";

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
        return PositionEvent.class.isAssignableFrom(type);
    }

    /** Other families do not speak of answers. */
    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        ResponseRows rows = new ResponseRows(transaction);
        for (StoredEvent stored : page) {
            if (stored.event() instanceof PositionEvent event) {
                rows.of(event, stored.recordedAt());
            }
        }
    }
}
