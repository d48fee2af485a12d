package fr.convergence.query.outsidecalendar;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent;
import java.sql.Connection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps which calendars kept elsewhere are connected. */
@Component
public final class OutsideCalendarProjection implements Projection {

    static final String NAME = "outside_calendars";

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
        return OutsideCalendarEvent.class.isAssignableFrom(type);
    }

    /** Other families do not speak of them. */
    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        OutsideCalendarRows rows = new OutsideCalendarRows(transaction);
        for (StoredEvent stored : page) {
            if (stored.event() instanceof OutsideCalendarEvent event) {
                rows.of(event, stored.position());
            }
        }
    }
}
