package fr.convergence.query.booking;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import java.sql.Connection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps which appointments people have at permanences. */
@Component
public final class BookingProjection implements Projection {

    static final String NAME = "booking";

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
        new BookingRows(transaction)
                .of(page.stream()
                        .filter(stored -> concerns(stored.event().getClass()))
                        .toList());
    }
}
