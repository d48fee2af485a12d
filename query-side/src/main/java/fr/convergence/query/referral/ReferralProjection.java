package fr.convergence.query.referral;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.referral.BeneficiaryEvent;
import fr.convergence.kernel.referral.ReferralEvent;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps referrals, where each stands at each receiver, and who may see what of them. */
@Component
public final class ReferralProjection implements Projection {

    static final String NAME = "referral";

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
        return ReferralEvent.class.isAssignableFrom(type) || BeneficiaryEvent.class.isAssignableFrom(type);
    }

    /** Other families do not speak of referrals. */
    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        ReferralRows rows = new ReferralRows(transaction);
        List<StoredEvent> ofReferrals = new ArrayList<>();
        for (StoredEvent stored : page) {
            if (stored.event() instanceof ReferralEvent) {
                ofReferrals.add(stored);
            } else if (stored.event() instanceof BeneficiaryEvent event) {
                rows.of(event, stored.recordedAt());
            }
        }
        rows.of(ofReferrals);
    }
}
