package fr.convergence.query.membership;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.membership.MembershipEvent;
import java.sql.Connection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps who is what. */
@Component
public final class MembershipProjection implements Projection {

    static final String NAME = "memberships";

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
        return MembershipEvent.class.isAssignableFrom(type);
    }

    /** Other families do not speak of them. */
    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        MembershipRows rows = new MembershipRows(transaction);
        for (StoredEvent stored : page) {
            if (stored.event() instanceof MembershipEvent event) {
                rows.of(event, stored.position());
            }
        }
    }
}
