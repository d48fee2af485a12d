package fr.convergence.query.referralstatistics;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.referral.ReferralEvent;
import java.sql.Connection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps what is counted of each referral at each of its receivers. */
@Component
public final class ReferralStatisticsProjection implements Projection {

    static final String NAME = "referral_statistics";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    /** What is erased of a person is not here: statistics stand. */
    @Override
    public boolean concerns(Class<? extends DomainEvent> type) {
        return ReferralEvent.class.isAssignableFrom(type);
    }

    /** Other families do not speak of referrals. */
    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        List<StoredEvent> ofReferrals = page.stream()
                .filter(stored -> stored.event() instanceof ReferralEvent)
                .toList();
        if (!ofReferrals.isEmpty()) {
            new SendingRows(transaction).of(ofReferrals);
        }
    }
}
