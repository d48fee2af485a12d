package fr.convergence.infra.application.vault;

import fr.convergence.infra.application.store.OneNode;
import fr.convergence.infra.application.vault.Chains.Delays;
import fr.convergence.infra.application.vault.Chains.Due;
import fr.convergence.kernel.NameBasedId;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has what was kept long enough erased: by a command, so that the erasure is an event that says why. One node looks at a time. Were
 * it two, the identifier of the command is made of what is due and since when: it would be done once all the same.
 */
final class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final OneNode node;
    private final Chains chains;
    private final Order order;
    private final VaultSettings settings;
    private final Clock clock;

    /** Brings the command that erases a person. */
    @FunctionalInterface
    interface Order {
        void erase(Due due, UUID commandId);
    }

    Retention(DataSource database, Chains chains, Order order, VaultSettings settings, Clock clock) {
        this.node = new OneNode(database, "retention of the vault");
        this.chains = chains;
        this.order = order;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks for what is due, unless another node does. What fails for one person is tried again at the next look. */
    void look() throws SQLException {
        node.unlessAnother(() -> eraseDue(clock.instant()));
    }

    private void eraseDue(Instant now) {
        Delays delays = new Delays(settings.retention(), settings.draftRetention(), settings.longest());
        List<Due> due = chains.due(delays, now);
        due.forEach(this::order);
        if (!due.isEmpty()) {
            log.info("Has the personal data of {} persons erased, which was kept long enough", due.size());
        }
    }

    private void order(Due person) {
        UUID command = NameBasedId.of(person.beneficiary(), "retention " + person.at());
        try {
            order.erase(person, command);
        } catch (RuntimeException failure) {
            log.error("The personal data of {} was to be erased at {}", person.beneficiary(), person.at(), failure);
        }
    }
}
