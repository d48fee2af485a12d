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
import java.util.ArrayList;
import java.util.List;
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
        return 4;
    }

    @Override
    public boolean concerns(Class<? extends DomainEvent> type) {
        return CrossImmersionEvent.class.isAssignableFrom(type)
                || JointPermanenceEvent.class.isAssignableFrom(type)
                || GatheringPlanEvent.class.isAssignableFrom(type)
                || InvitationEvent.class.isAssignableFrom(type)
                || TimeThereIs.saidBy(type);
    }

    /** Other families do not say when anything is, nor what time there is; enrolments are those of persons, and not kept here. */
    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        List<StoredEvent> planned = new ArrayList<>();
        List<StoredEvent> booked = new ArrayList<>();
        List<StoredEvent> there = new ArrayList<>();
        for (StoredEvent stored : page) {
            switch (stored.event()) {
                case AppointmentEvent _ -> booked.add(stored);
                case JointPermanenceEvent _, CrossImmersionEvent _, GatheringPlanEvent _, InvitationEvent _ ->
                    planned.add(stored);
                case DomainEvent other when TimeThereIs.saidBy(other.getClass()) -> there.add(stored);
                default -> {}
            }
        }
        new AgendaRows(transaction).of(planned);
        new BookedRows(transaction).of(booked);
        new TimeThereIs(transaction).of(there);
    }
}
