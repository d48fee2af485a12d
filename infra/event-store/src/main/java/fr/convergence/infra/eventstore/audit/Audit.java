package fr.convergence.infra.eventstore.audit;

import fr.convergence.infra.eventstore.Epochs;
import fr.convergence.infra.eventstore.StoreIdentity;
import fr.convergence.infra.eventstore.audit.AuditReport.SignedHead;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Looks at all that is recorded in a database, as it is at one moment, beside whoever uses it. Reads only, and believes nothing of
 * the database but its events.
 */
public final class Audit implements AutoCloseable {

    private final Connection snapshot;

    /**
     * Begins.
     *
     * @throws SQLException when the database cannot be reached
     */
    public Audit(DataSource dataSource) throws SQLException {
        snapshot = dataSource.getConnection();
        snapshot.setAutoCommit(false);
        try (Statement statement = snapshot.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set local idle_in_transaction_session_timeout = 0");
        }
    }

    /**
     * Compares the database with its checkpoints.
     *
     * @param key whoever signed them
     * @throws SQLException when it cannot be read
     */
    public AuditReport compare(CheckpointFolder.Content checkpoints, PublicAuditKey key) throws SQLException {
        List<AuditFinding> findings = new ArrayList<>();
        StoreIdentity identity = identity();
        UUID store = identity.id();
        Lineage lineage = Lineage.of(Epochs.read(snapshot));
        List<SignedHead> signed = opened(checkpoints, key, store, findings);
        List<SignedHead> kept = List.of();
        if (signed.isEmpty()) {
            findings.add(new AuditFinding.NoCheckpoint());
        } else {
            Lineage known = signed.getLast().head().lineage();
            kept = signed.stream()
                    .filter(one -> known.keeps(one.head().lineage(), one.head().size()))
                    .toList();
            if (!known.equals(lineage)) {
                findings.add(new AuditFinding.OtherEpochs(
                        lineage.present().epoch(), known.present().epoch()));
            }
        }
        EventPass pass = new EventPass(kept).over(snapshot);
        findings.addAll(pass.findings());
        findings.addAll(TagIndex.compare(snapshot));
        return new AuditReport(
                store,
                identity.simulatedTime(),
                lineage.present().epoch(),
                pass.head(),
                kept.size(),
                signed.size() - kept.size(),
                checkpoints.cut(),
                pass.covered(),
                findings);
    }

    private StoreIdentity identity() throws SQLException {
        try (Statement statement = snapshot.createStatement();
                ResultSet row = statement.executeQuery("select id, epoch, simulated_time from store.identity")) {
            row.next();
            return new StoreIdentity(row.getObject(1, UUID.class), row.getInt(2), row.getBoolean(3));
        }
    }

    private static List<SignedHead> opened(
            CheckpointFolder.Content checkpoints, PublicAuditKey key, UUID store, List<AuditFinding> findings) {
        List<SignedHead> opened = new ArrayList<>();
        Ranges forged = new Ranges();
        int number = 0;
        for (String note : checkpoints.notes()) {
            number++;
            try {
                opened.add(new SignedHead(key.open(note), note));
            } catch (IllegalArgumentException notSigned) {
                forged.add(number);
            }
        }
        if (!forged.isEmpty()) {
            findings.add(new AuditFinding.Forged(forged));
        }
        opened.stream()
                .map(one -> one.head().store())
                .filter(other -> !other.equals(store))
                .findFirst()
                .ifPresent(other -> findings.add(new AuditFinding.OtherStore(other, store)));
        return opened.stream().filter(one -> one.head().store().equals(store)).toList();
    }

    /**
     * Proves the events of an entity.
     *
     * @param tag of the entity
     * @param signed a checkpoint that fits, as {@link #compare} found
     * @throws SQLException when the database cannot be read
     */
    public EntityProof prove(String tag, SignedHead signed) throws SQLException {
        return EntityProof.of(snapshot, tag, signed);
    }

    @Override
    public void close() throws SQLException {
        snapshot.close();
    }
}
