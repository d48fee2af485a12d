package fr.convergence.infra.application.vault;

import static fr.convergence.infra.application.vault.VaultRejection.ERASED;

import fr.convergence.command.CommandRejection;
import fr.convergence.kernel.NameBasedId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes personal data in, and gives it back; who may is not decided here. The content is in the database, sealed; the key of each
 * person is not. A deposit, a rectification and an erasure of one person exclude each other across nodes, so that what is erased
 * is not deposited again by a request that was late.
 */
final class Vault {

    private static final String CONTENT = "content";

    private final VaultRows rows;
    private final TransactionTemplate transaction;
    private final VaultSeal seal;
    private final PersonKeys keys;
    private final Erasures erasures;
    private final FingerprintKey fingerprints;
    private final Clock clock;

    Vault(
            DataSource database,
            VaultSeal seal,
            PersonKeys keys,
            Erasures erasures,
            FingerprintKey fingerprints,
            Clock clock) {
        this.rows = new VaultRows(JdbcClient.create(database));
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.seal = seal;
        this.keys = keys;
        this.erasures = erasures;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /**
     * A person as the vault knows it.
     *
     * @param structure the one that deposited it
     */
    record Person(
            String structure,
            PersonalData data,
            Instant depositedAt,
            @Nullable Instant rectifiedAt) {}

    /**
     * Takes a person in.
     *
     * @return the opaque reference that events may bear; the same for the same command
     * @throws fr.convergence.kernel.Rejected when the command was another, or the person is erased by now
     */
    UUID deposit(UUID commandId, String actor, String structure, PersonalData data) {
        UUID beneficiary = NameBasedId.of(commandId, "beneficiary");
        once(beneficiary, new Request(commandId, actor, "deposit", data), key -> {
            rows.insert(
                    beneficiary,
                    new VaultRows.Sealed(structure, clock.instant(), null, key.seal(CONTENT, data.bytes())));
            rows.replaceFingerprints(beneficiary, fingerprints(structure, data));
        });
        return beneficiary;
    }

    /**
     * Puts other content in the place of a person's.
     *
     * @throws fr.convergence.kernel.Rejected when the command was another, or the person is erased by now
     */
    void rectify(UUID commandId, String actor, UUID beneficiary, PersonalData data) {
        once(beneficiary, new Request(commandId, actor, "rectify", data), key -> {
            VaultRows.Sealed before = rows.find(beneficiary)
                    .orElseThrow(() -> new IllegalStateException("nothing was deposited as " + beneficiary));
            rows.replace(beneficiary, key.seal(CONTENT, data.bytes()), clock.instant());
            rows.replaceFingerprints(beneficiary, fingerprints(before.structure(), data));
        });
    }

    private List<byte[]> fingerprints(String structure, PersonalData data) {
        try {
            return new Fingerprints(fingerprints.mac()).of(structure, data);
        } catch (IOException unreachable) {
            throw new UncheckedIOException("the keys of the vault cannot be used", unreachable);
        }
    }

    /** What is asked for, and by whom. */
    private record Request(UUID commandId, String actor, String verb, PersonalData data) {

        String use() {
            return verb + " " + commandId;
        }

        byte[] digest() {
            try {
                return MessageDigest.getInstance("SHA-256").digest(data.bytes());
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("every Java platform has SHA-256", missing);
            }
        }
    }

    /** What is done with a person's key, in a transaction that nobody else changes the person in. */
    @FunctionalInterface
    private interface Change {
        void with(PersonKey key);
    }

    private void once(UUID beneficiary, Request request, Change change) {
        transaction.executeWithoutResult(_ -> {
            rows.lock(beneficiary);
            ERASED.when(erasures.find(beneficiary).isPresent());
            PersonKey key = keyOf(beneficiary);
            Optional<VaultRows.Asked> before = rows.asked(request.commandId());
            if (before.isPresent()) {
                CommandRejection.COMMAND_ID_REUSED.when(!isSame(before.get(), beneficiary, request, key));
                return;
            }
            change.with(key);
            byte[] sealed = key.seal(request.use(), request.digest());
            boolean alone =
                    rows.remember(request.commandId(), new VaultRows.Asked(request.actor(), beneficiary, sealed));
            CommandRejection.COMMAND_ID_REUSED.when(!alone);
        });
    }

    private PersonKey keyOf(UUID beneficiary) {
        try {
            seal.check(rows);
            return keys.findOrDraw(beneficiary);
        } catch (IOException unreachable) {
            throw new UncheckedIOException("the keys of the vault cannot be used", unreachable);
        }
    }

    private static boolean isSame(VaultRows.Asked before, UUID beneficiary, Request request, PersonKey key) {
        if (!before.beneficiary().equals(beneficiary) || !before.actor().equals(request.actor())) {
            return false;
        }
        try {
            return Arrays.equals(key.open(request.use(), before.sealed()), request.digest());
        } catch (GeneralSecurityException anotherVerb) {
            return false;
        }
    }

    /** The structure that deposited a person; empty when there is none, or none any more. */
    Optional<String> depositor(UUID beneficiary) {
        return rows.find(beneficiary).map(VaultRows.Sealed::structure);
    }

    /**
     * A person's data; empty when there is none, or none any more.
     *
     * @throws IllegalStateException when it is there and cannot be opened, though nobody erased it
     */
    Optional<Person> read(UUID beneficiary) {
        return rows.find(beneficiary).flatMap(row -> open(beneficiary, row));
    }

    private Optional<Person> open(UUID beneficiary, VaultRows.Sealed row) {
        try {
            Optional<PersonKey> key = keys.find(beneficiary);
            if (key.isEmpty()) {
                if (erasures.find(beneficiary).isEmpty()) {
                    throw new IllegalStateException("the key of " + beneficiary + " is missing");
                }
                return Optional.empty();
            }
            PersonalData data = PersonalData.of(key.get().open(CONTENT, row.content()));
            return Optional.of(new Person(row.structure(), data, row.depositedAt(), row.rectifiedAt()));
        } catch (IOException unreachable) {
            throw new UncheckedIOException("the keys of the vault cannot be used", unreachable);
        } catch (GeneralSecurityException other) {
            throw new IllegalStateException("what is kept of " + beneficiary + " was not sealed with its key", other);
        }
    }
}
