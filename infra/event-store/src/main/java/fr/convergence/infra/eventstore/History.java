package fr.convergence.infra.eventstore;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a database still holds what was recorded in it, and opens a new epoch where it does not. To be asked before
 * the store is opened.
 */
public final class History {

    private final Transactions transactions;

    /** @param dataSource connections in autocommit mode, at READ COMMITTED */
    public History(DataSource dataSource) {
        this.transactions = new Transactions(dataSource);
    }

    /**
     * Compares the database with its checkpoint. Changes nothing, and needs no table to be there.
     *
     * @throws IOException when the file cannot be read
     * @throws StoreException.Unavailable when PostgreSQL does not answer
     */
    public Finding compare(CheckpointFile file) throws IOException {
        Found found = Found.in(file);
        AtomicReference<Finding> finding = new AtomicReference<>(found.other());
        run(transaction -> {
            execute(transaction, "set transaction isolation level repeatable read, read only");
            finding.set(found.with(StoredHistory.read(transaction, found.checkpoint())));
        });
        return finding.get();
    }

    /**
     * Opens a new epoch at the present head, if comparing again finds that one is needed; nothing is recorded meanwhile.
     * Otherwise another node was first, or nothing is lost, and the present epoch goes on.
     *
     * @param reason for those who will read {@code store.epoch}
     * @return the new epoch, or empty when none was opened
     * @throws IOException when the file cannot be read
     * @throws StoreException.Unavailable when PostgreSQL does not answer
     */
    public Optional<Epoch> reopen(CheckpointFile file, String reason) throws IOException {
        Found found = Found.in(file);
        AtomicReference<@Nullable Epoch> opened = new AtomicReference<>();
        run(transaction -> {
            execute(transaction, "select store.hold_head()");
            StoredHistory stored = StoredHistory.read(transaction, found.checkpoint());
            Finding finding = found.with(stored);
            if (stored != null && finding.reopenable()) {
                opened.set(open(transaction, stored, found.checkpoint(), finding, reason));
            }
        });
        return Optional.ofNullable(opened.get());
    }

    /** Its number is one that no cursor has ever borne. */
    private static Epoch open(
            Connection transaction,
            StoredHistory stored,
            @Nullable Checkpoint checkpoint,
            Finding finding,
            String reason)
            throws SQLException {
        Epochs known = stored.epochs();
        int last = known.present().number();
        if (checkpoint != null) {
            for (Epoch lost : known.unknownOf(checkpoint.epochs())) {
                insert(transaction, lost);
            }
            last = Math.max(last, checkpoint.epoch());
        }
        Epoch opened = new Epoch(
                last + 1, known.present().number(), finding.commonUpTo(stored.head()), reason, now(transaction));
        insert(transaction, opened);
        execute(transaction, "update store.identity set epoch = " + opened.number());
        return opened;
    }

    private static void insert(Connection transaction, Epoch epoch) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(
                "insert into store.epoch (epoch, parent, forked_at, reason, opened_at) values (?, nullif(?, 0), ?, ?, ?)")) {
            insert.setInt(1, epoch.number());
            insert.setInt(2, epoch.parent());
            insert.setLong(3, epoch.forkedAt());
            insert.setString(4, epoch.reason());
            insert.setObject(5, epoch.openedAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static Instant now(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private static void execute(Connection transaction, String sql) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute(sql);
        }
    }

    private void run(Transactions.Work work) {
        try {
            transactions.run(work);
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception failure) {
            throw new StoreException.Unavailable("the history cannot be looked at: " + failure.getMessage(), failure);
        }
    }

    /**
     * What the file holds. It is read before the database: another node may write it at any time, and only forwards.
     *
     * @param other what is found where there is no checkpoint to compare with
     */
    private record Found(@Nullable Checkpoint checkpoint, Finding other) {

        static Found in(CheckpointFile file) throws IOException {
            try {
                return new Found(file.read().orElse(null), new Finding.Whole());
            } catch (CheckpointFile.Corrupt corrupt) {
                return new Found(null, new Finding.Corrupt(String.valueOf(corrupt.getMessage())));
            }
        }

        Finding with(@Nullable StoredHistory stored) {
            if (checkpoint == null) {
                return other;
            }
            return stored == null ? new Finding.Empty(checkpoint) : stored.compare(checkpoint);
        }
    }
}
