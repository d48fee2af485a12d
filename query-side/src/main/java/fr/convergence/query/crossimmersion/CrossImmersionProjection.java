package fr.convergence.query.crossimmersion;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import java.sql.Connection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the days that structures open, and where each visit stands. */
@Component
public final class CrossImmersionProjection implements Projection {

    static final String NAME = "cross_immersion";

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
        return CrossImmersionEvent.class.isAssignableFrom(type);
    }

    /** Other families do not speak of immersions. */
    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        new ImmersionRows(transaction)
                .of(page.stream()
                        .filter(stored -> stored.event() instanceof CrossImmersionEvent)
                        .toList());
    }
}
