package fr.convergence.query.referralhistory;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.referral.BeneficiaryEvent;
import fr.convergence.kernel.referral.ReferralEvent;
import java.sql.Connection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps what happened to referrals, event by event. */
@Component
public final class ReferralHistoryProjection implements Projection {

    static final String NAME = "referral_history";

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

    /** Other families do not speak of referrals. */
    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        EntryRows rows = new EntryRows(transaction);
        for (StoredEvent stored : page) {
            switch (stored.event()) {
                case ReferralEvent event -> rows.of(event, stored);
                case BeneficiaryEvent event -> rows.of(event, stored);
                default -> {}
            }
        }
        rows.write();
    }
}
