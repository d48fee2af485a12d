package fr.convergence.query.acquaintance;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.gathering.GatheringPlanEvent;
import fr.convergence.kernel.jointpermanence.TimetableEvent;
import fr.convergence.kernel.referral.ReferralEvent;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps what structures lived with each other: visits, sessions held together, gatherings, referrals. */
@Component
public final class AcquaintanceProjection implements Projection {

    static final String NAME = "acquaintance";

    private static final List<Class<? extends DomainEvent>> FAMILIES =
            List.of(CrossImmersionEvent.class, TimetableEvent.class, GatheringPlanEvent.class, ReferralEvent.class);

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
        return FAMILIES.stream().anyMatch(family -> family.isAssignableFrom(type));
    }

    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        List<StoredEvent> lived = page.stream()
                .filter(stored -> Stream.of(stored.event().getClass()).anyMatch(this::concerns))
                .toList();
        if (!lived.isEmpty()) {
            new EncounterRows(transaction).of(lived);
        }
    }
}
