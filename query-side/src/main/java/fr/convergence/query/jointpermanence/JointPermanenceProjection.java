package fr.convergence.query.jointpermanence;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.jointpermanence.AppointmentEvent;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import java.sql.Connection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the permanences that several structures hold together, and what became of their sessions. */
@Component
public final class JointPermanenceProjection implements Projection {

    static final String NAME = "joint_permanence";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public boolean concerns(Class<? extends DomainEvent> type) {
        return JointPermanenceEvent.class.isAssignableFrom(type) && !AppointmentEvent.class.isAssignableFrom(type);
    }

    /** Other families do not speak of permanences; appointments are those of persons, and not kept here. */
    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        new PermanenceRows(transaction)
                .of(page.stream()
                        .filter(stored -> concerns(stored.event().getClass()))
                        .toList());
    }
}
