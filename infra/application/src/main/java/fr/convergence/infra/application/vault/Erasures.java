package fr.convergence.infra.application.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets persons: first the tombstone is written, then the key destroyed, then the row deleted. Wherever that stops, the tombstone
 * has the rest done, by whoever tries again or by the next start; and nothing is readable from the moment the key is gone.
 */
final class Erasures {

    private final VaultRows rows;
    private final TransactionTemplate transaction;
    private final PersonKeys keys;
    private final Tombstones tombstones;

    Erasures(DataSource database, PersonKeys keys, Tombstones tombstones) {
        this.rows = new VaultRows(JdbcClient.create(database));
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.keys = keys;
        this.tombstones = tombstones;
    }

    /**
     * Erases for good what tombstones say, whatever older state of the database or of the keys has come back.
     *
     * @return how many there are
     */
    int reapply() throws IOException {
        List<Tombstone> all = tombstones.all();
        Set<UUID> done = rows.erased();
        for (Tombstone tombstone : all) {
            keys.destroy(tombstone.beneficiary());
            if (!done.contains(tombstone.beneficiary())) {
                erase(tombstone);
            }
        }
        return all.size();
    }

    /** Erases a person in a transaction of its own. */
    void erase(Tombstone tombstone) {
        transaction.executeWithoutResult(_ -> erase(tombstone, rows));
    }

    /**
     * Erases a person; the rows are gone with the end of the transaction, all else at once. May be done again.
     *
     * @param within rows of the transaction
     * @throws UncheckedIOException when the tombstone cannot be written, or the key not be destroyed
     */
    void erase(Tombstone tombstone, VaultRows within) {
        within.lock(tombstone.beneficiary());
        try {
            tombstones.add(tombstone);
            keys.destroy(tombstone.beneficiary());
        } catch (IOException unreachable) {
            throw new UncheckedIOException("the keys of the vault cannot be used", unreachable);
        }
        within.erase(tombstone);
    }

    /** When and why a person was erased, if it was. */
    Optional<Tombstone> find(UUID beneficiary) {
        try {
            Optional<Tombstone> written = tombstones.find(beneficiary);
            return written.isPresent() ? written : rows.tombstone(beneficiary);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the tombstones of the vault cannot be read", unreadable);
        }
    }
}
