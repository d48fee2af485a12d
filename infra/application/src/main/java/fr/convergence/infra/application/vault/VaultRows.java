package fr.convergence.infra.application.vault;

import fr.convergence.kernel.referral.ErasureReason;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The tables of the vault. */
final class VaultRows {

    private final JdbcClient sql;

    VaultRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Within a transaction that others began and will end. */
    static VaultRows in(Connection transaction) {
        return new VaultRows(JdbcClient.create(new SingleConnectionDataSource(transaction, true)));
    }

    /**
     * A person as it is kept.
     *
     * @param structure the one that deposited it
     */
    record Sealed(
            String structure, Instant depositedAt, @Nullable Instant rectifiedAt, byte[] content) {}

    /** What was asked for under some identifier. */
    record Asked(String actor, UUID beneficiary, byte[] sealed) {}

    /** Lets nobody else deposit, rectify or erase the same person until the end of the transaction. */
    void lock(UUID beneficiary) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:vault, 0))::text")
                .param("vault", "vault " + beneficiary)
                .query(String.class)
                .single();
    }

    /** The seal this database bears; empty before the first deposit. */
    Optional<byte[]> seal() {
        return sql.sql("select seal from vault.seal").query(byte[].class).optional();
    }

    /** Seals the database, unless somebody just did. */
    void seal(byte[] seal) {
        sql.sql("insert into vault.seal (seal) values (:seal) on conflict do nothing")
                .param("seal", seal)
                .update();
    }

    Optional<Sealed> find(UUID beneficiary) {
        return sql.sql(
                        "select structure_id, deposited_at, rectified_at, sealed from vault.person where beneficiary_id = :id")
                .param("id", beneficiary)
                .query((row, _) -> new Sealed(
                        row.getString("structure_id"),
                        row.getTimestamp("deposited_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("rectified_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        row.getBytes("sealed")))
                .optional();
    }

    void insert(UUID beneficiary, Sealed person) {
        sql.sql("insert into vault.person (beneficiary_id, structure_id, deposited_at, sealed)"
                        + " values (:id, :structure, :at, :sealed)")
                .param("id", beneficiary)
                .param("structure", person.structure())
                .param("at", Timestamp.from(person.depositedAt()))
                .param("sealed", person.content())
                .update();
    }

    void replace(UUID beneficiary, byte[] sealed, Instant rectifiedAt) {
        sql.sql("update vault.person set sealed = :sealed, rectified_at = :at where beneficiary_id = :id")
                .param("id", beneficiary)
                .param("at", Timestamp.from(rectifiedAt))
                .param("sealed", sealed)
                .update();
    }

    /** Instead of those of before. */
    void replaceFingerprints(UUID beneficiary, List<byte[]> fingerprints) {
        sql.sql("delete from vault.fingerprint where beneficiary_id = :id")
                .param("id", beneficiary)
                .update();
        for (byte[] fingerprint : fingerprints) {
            sql.sql("insert into vault.fingerprint (beneficiary_id, value) values (:id, :value) on conflict do nothing")
                    .param("id", beneficiary)
                    .param("value", fingerprint)
                    .update();
        }
    }

    /** For each of these, the others that share a fingerprint. */
    Map<UUID, Set<UUID>> sharing(Collection<UUID> beneficiaries) {
        Map<UUID, Set<UUID>> sharing = new HashMap<>();
        beneficiaries.forEach(beneficiary -> sharing.put(beneficiary, new HashSet<>()));
        sql.sql("""
                select mine.beneficiary_id as mine, other.beneficiary_id as other
                from vault.fingerprint mine
                     join vault.fingerprint other on other.value = mine.value and other.beneficiary_id <> mine.beneficiary_id
                where mine.beneficiary_id = any (:ids)""")
                .param("ids", beneficiaries.toArray(UUID[]::new))
                .query((row, _) -> sharing.getOrDefault(row.getObject("mine", UUID.class), new HashSet<>())
                        .add(row.getObject("other", UUID.class)))
                .list();
        return sharing;
    }

    Optional<Asked> asked(UUID command) {
        return sql.sql("select actor, beneficiary_id, sealed from vault.command where id = :id")
                .param("id", command)
                .query((row, _) -> new Asked(
                        row.getString("actor"), row.getObject("beneficiary_id", UUID.class), row.getBytes("sealed")))
                .optional();
    }

    /** Whether nothing else was asked for under this identifier meanwhile. */
    boolean remember(UUID command, Asked asked) {
        return sql.sql("insert into vault.command (id, actor, beneficiary_id, sealed)"
                                + " values (:id, :actor, :beneficiary, :sealed) on conflict do nothing")
                        .param("id", command)
                        .param("actor", asked.actor())
                        .param("beneficiary", asked.beneficiary())
                        .param("sealed", asked.sealed())
                        .update()
                == 1;
    }

    Optional<Tombstone> tombstone(UUID beneficiary) {
        return sql.sql("select erased_at, reason from vault.erasure where beneficiary_id = :id")
                .param("id", beneficiary)
                .query((row, _) -> new Tombstone(
                        beneficiary,
                        row.getTimestamp("erased_at").toInstant(),
                        ErasureReason.valueOf(row.getString("reason"))))
                .optional();
    }

    /** Leaves nothing of a person but that it was erased. */
    void erase(Tombstone tombstone) {
        sql.sql(
                        "insert into vault.erasure (beneficiary_id, erased_at, reason) values (:id, :at, :reason) on conflict do nothing")
                .param("id", tombstone.beneficiary())
                .param("at", Timestamp.from(tombstone.erasedAt()))
                .param("reason", tombstone.reason().name())
                .update();
        sql.sql("delete from vault.person where beneficiary_id = :id")
                .param("id", tombstone.beneficiary())
                .update();
    }

    /** Those of whom nothing is left but that they were erased. */
    Set<UUID> erased() {
        return new HashSet<>(sql.sql("""
                select beneficiary_id from vault.erasure erasure
                where not exists (select from vault.person where beneficiary_id = erasure.beneficiary_id)""").query(VaultRows::beneficiary).list());
    }

    /** Persons deposited before an instant, of whom no referral is known yet. */
    List<UUID> unreferred(Instant depositedBefore) {
        return sql.sql(
                        "select beneficiary_id from vault.person where not referred and deposited_at < :instant order by 1")
                .param("instant", Timestamp.from(depositedBefore))
                .query(VaultRows::beneficiary)
                .list();
    }

    /** A referral names each of these. */
    void referred(Collection<UUID> beneficiaries) {
        sql.sql("update vault.person set referred = true where beneficiary_id = any (:ids)")
                .param("ids", beneficiaries.toArray(UUID[]::new))
                .update();
    }

    private static UUID beneficiary(ResultSet row, int number) throws SQLException {
        return row.getObject("beneficiary_id", UUID.class);
    }
}
