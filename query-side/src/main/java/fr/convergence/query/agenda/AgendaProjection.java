package fr.convergence.query.agenda;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.jointpermanence.AppointmentEvent;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import java.sql.Connection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps one row for each thing that is in an agenda, as long as it was known so. */
@Component
public final class AgendaProjection implements Projection {

    /** Its name among the followers. */
    public static final String NAME = "agenda";

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
        return CrossImmersionEvent.class.isAssignableFrom(type)
                || JointPermanenceEvent.class.isAssignableFrom(type) && !AppointmentEvent.class.isAssignableFrom(type);
    }

    /** Other families do not say when anything is; appointments are those of persons, and not kept here. */
    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        new AgendaRows(transaction)
                .of(page.stream()
                        .filter(stored -> concerns(stored.event().getClass()))
                        .toList());
    }
}
