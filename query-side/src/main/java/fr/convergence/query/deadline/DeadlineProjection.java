package fr.convergence.query.deadline;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.referral.BeneficiaryEvent;
import fr.convergence.kernel.referral.ReferralEvent;
import java.sql.Connection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Keeps when the delays of referrals run out. Delays that are changed count for what happens from then on; for what is under way,
 * the read model is to be built anew.
 */
@Component
public final class DeadlineProjection implements Projection {

    /** The read model it keeps. */
    public static final String NAME = "referral_deadlines";

    private final ReferralDelays delays;

    DeadlineProjection(ReferralDelays delays) {
        this.delays = delays;
    }

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
        return ReferralEvent.class.isAssignableFrom(type) || BeneficiaryEvent.class.isAssignableFrom(type);
    }

    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        DeadlineRows rows = new DeadlineRows(transaction, delays);
        for (StoredEvent stored : page) {
            switch (stored.event()) {
                case ReferralEvent event -> rows.of(event, stored.recordedAt());
                case BeneficiaryEvent event -> rows.of(event);
                default -> {}
            }
        }
    }
}
