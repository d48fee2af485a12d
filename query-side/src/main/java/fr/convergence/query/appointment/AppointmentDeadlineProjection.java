package fr.convergence.query.appointment;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import java.sql.Connection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps when people are to be reminded of their appointments. */
@Component
public final class AppointmentDeadlineProjection implements Projection {

    /** Its name among the followers. */
    public static final String NAME = "appointment_deadlines";

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
        return JointPermanenceEvent.class.isAssignableFrom(type);
    }

    /** Other families do not speak of appointments. */
    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        AppointmentDeadlineRows rows = new AppointmentDeadlineRows(transaction);
        for (StoredEvent stored : page) {
            if (stored.event() instanceof JointPermanenceEvent event) {
                rows.of(event, stored.recordedAt());
            }
        }
    }
}
