package fr.convergence.infra.application.vault;

import fr.convergence.infra.application.vault.Chains.Delays;
import fr.convergence.infra.application.vault.Chains.Due;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.referral.ErasureReason;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has what was kept long enough erased: by a command, so that the erasure is an event that says why; what no referral names is in
 * no event, and is erased at once. One node looks at a time. Were it two, the identifier of the command is made of what is due and
 * since when: it would be done once all the same.
 */
final class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final String ONE_NODE = "hashtextextended('the retention of the vault', 0)";

    private final VaultRows rows;
    private final DataSource database;
    private final Erasures erasures;
    private final Chains chains;
    private final Order order;
    private final VaultSettings settings;
    private final Clock clock;

    /** Brings the command that erases a person. */
    @FunctionalInterface
    interface Order {
        void erase(UUID beneficiary, ErasureReason reason, UUID commandId);
    }

    Retention(DataSource database, Erasures erasures, Chains chains, Order order, VaultSettings settings, Clock clock) {
        this.database = database;
        this.rows = new VaultRows(JdbcClient.create(database));
        this.erasures = erasures;
        this.chains = chains;
        this.order = order;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks for what is due, unless another node does. What fails for one person is tried again at the next look. */
    void look() throws SQLException {
        // Held by the session, not by a transaction: each erasure has one of its own.
        try (Connection held = database.getConnection()) {
            if (asked(held, "select pg_try_advisory_lock(" + ONE_NODE + ")")) {
                try {
                    eraseUnreferred(clock.instant());
                    eraseDue(clock.instant());
                } finally {
                    asked(held, "select pg_advisory_unlock(" + ONE_NODE + ")");
                }
            }
        }
    }

    private static boolean asked(Connection held, String question) throws SQLException {
        try (Statement statement = held.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void eraseUnreferred(Instant now) {
        List<UUID> waiting = new ArrayList<>(rows.unreferred(now.minus(settings.unreferred())));
        if (waiting.isEmpty()) {
            return;
        }
        Set<UUID> referred = chains.referred(waiting);
        rows.referred(referred);
        waiting.removeAll(referred);
        waiting.forEach(beneficiary -> erasures.erase(new Tombstone(beneficiary, now, ErasureReason.NEVER_SENT)));
        tell(waiting.size(), "that no referral names");
    }

    private void eraseDue(Instant now) {
        Delays delays = new Delays(settings.retention(), settings.draftRetention(), settings.longest());
        List<Due> due = chains.due(delays, now);
        due.forEach(this::order);
        tell(due.size(), "that were kept long enough");
    }

    private void order(Due person) {
        UUID command = NameBasedId.of(person.beneficiary(), "retention " + person.at());
        try {
            order.erase(person.beneficiary(), person.reason(), command);
        } catch (RuntimeException failure) {
            log.error("The personal data of {} was to be erased at {}", person.beneficiary(), person.at(), failure);
        }
    }

    private static void tell(int erased, String which) {
        if (erased > 0) {
            log.info("Erases the personal data of {} persons {}", erased, which);
        }
    }
}
