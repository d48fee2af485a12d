package fr.convergence.query.calendarfeed;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.calendarfeed.CalendarFeedEvent;
import java.sql.Connection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps which feeds were opened, and which of them were revoked. */
@Component
public final class CalendarFeedProjection implements Projection {

    static final String NAME = "calendar_feeds";

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
        return CalendarFeedEvent.class.isAssignableFrom(type);
    }

    /** Other families do not speak of feeds. */
    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        CalendarFeedRows rows = new CalendarFeedRows(transaction);
        for (StoredEvent stored : page) {
            if (stored.event() instanceof CalendarFeedEvent event) {
                rows.of(event, stored.position());
            }
        }
    }
}
