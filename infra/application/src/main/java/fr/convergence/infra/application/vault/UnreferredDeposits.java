package fr.convergence.infra.application.vault;

import fr.convergence.infra.application.store.OneNode;
import fr.convergence.kernel.referral.ErasureReason;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Erases what was deposited and that no referral names in time: no event speaks of it, so none has to say that it is gone. */
final class UnreferredDeposits {

    private static final Logger log = LoggerFactory.getLogger(UnreferredDeposits.class);

    private final OneNode node;
    private final VaultRows rows;
    private final Erasures erasures;
    private final Chains chains;
    private final Duration patience;
    private final Clock clock;

    UnreferredDeposits(DataSource database, Erasures erasures, Chains chains, VaultSettings settings, Clock clock) {
        this.node = new OneNode(database, "unreferred deposits of the vault");
        this.rows = new VaultRows(JdbcClient.create(database));
        this.erasures = erasures;
        this.chains = chains;
        this.patience = settings.unreferred();
        this.clock = clock;
    }

    /** Looks for them, unless another node does. */
    void look() throws SQLException {
        node.unlessAnother(() -> erase(clock.instant()));
    }

    private void erase(Instant now) {
        List<UUID> waiting = new ArrayList<>(rows.unreferred(now.minus(patience)));
        if (waiting.isEmpty()) {
            return;
        }
        Set<UUID> referred = chains.referred(waiting);
        rows.referred(referred);
        waiting.removeAll(referred);
        waiting.forEach(beneficiary -> erasures.erase(new Tombstone(beneficiary, now, ErasureReason.NEVER_SENT)));
        log.info("Erased the personal data of {} persons that no referral names", waiting.size());
    }
}
