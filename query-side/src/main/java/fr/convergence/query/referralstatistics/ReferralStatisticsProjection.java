package fr.convergence.query.referralstatistics;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.referral.ReferralEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
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
        return 1;
    }

    @Override
    public String tables() {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("tables.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
