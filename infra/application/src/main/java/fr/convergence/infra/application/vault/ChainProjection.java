package fr.convergence.infra.application.vault;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.referral.BeneficiaryEvent;
import fr.convergence.kernel.referral.ReferralEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps, of each chain of referrals, which structures it concerns and how they stand to it. */
@Component
public final class ChainProjection implements Projection {

    static final String NAME = "beneficiary_chains";

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

    /**
     * What others leave out for a while, this one must not: a refusal it had not taken in would show the person to whoever
     * refused. It stands still instead, and so does whoever waits for it.
     */
    @Override
    public void project(List<StoredEvent> page, Connection transaction) throws SQLException {
        ChainRows rows = new ChainRows(transaction);
        try {
            for (StoredEvent stored : page) {
                switch (stored.event()) {
                    case ReferralEvent event -> rows.of(event, stored);
                    case BeneficiaryEvent event -> rows.of(event, stored.recordedAt());
                    default -> {}
                }
            }
        } catch (RuntimeException failure) {
            throw new SQLTransientException("the chains cannot be told", failure);
        }
    }
}
