package fr.convergence.query.agenda;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.gathering.GatheringPlanEvent;
import fr.convergence.kernel.gathering.InvitationEvent;
import fr.convergence.kernel.jointpermanence.AppointmentEvent;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps one row for each thing that is in an agenda, as long as it was known so, and what time there is to take from. */
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
                || JointPermanenceEvent.class.isAssignableFrom(type) && !AppointmentEvent.class.isAssignableFrom(type)
                || GatheringPlanEvent.class.isAssignableFrom(type)
                || InvitationEvent.class.isAssignableFrom(type)
                || TimeThereIs.saidBy(type);
    }

    /** Other families do not say when anything is; appointments and enrolments are those of persons, and not kept here. */
    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        Map<Boolean, List<StoredEvent>> concerned = page.stream()
                .filter(stored -> concerns(stored.event().getClass()))
                .collect(Collectors.partitioningBy(
                        stored -> TimeThereIs.saidBy(stored.event().getClass())));
        new AgendaRows(transaction).of(concerned.getOrDefault(false, List.of()));
        new TimeThereIs(transaction).of(concerned.getOrDefault(true, List.of()));
    }
}
