package fr.convergence.infra.eventstore.audit;

import fr.convergence.infra.eventstore.Epochs;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs what the tree has come to and keeps it outside the database, at an interval and when closed, on a thread of its own.
 * It signs nothing that does not go on from what was signed last: then it tells why, and tries again.
 */
public final class AuditCheckpoints implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditCheckpoints.class);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final String STATE = "select i.id, f.position, (select coalesce(max(position), 0) from store.event),"
            + " clock_timestamp() from store.identity i join store.follower f on f.name = '" + AuditTree.NAME + "'";

    private final DataSource dataSource;
    private final CheckpointFolder folder;
    private final AuditKey key;
    private final Rights rights;
    private final Duration interval;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile long size = -1;
    private volatile @Nullable String failure;

    /**
     * What this node may do.
     *
     * @param runsTree whether it is the one that grows the tree
     * @param opensEpochs whether whoever started it told that the store goes on although events were lost
     */
    public record Rights(BooleanSupplier runsTree, boolean opensEpochs) {}

    /**
     * Starts signing.
     *
     * @param dataSource the store's own database, where {@link AuditTree} has been registered; closing waits for its answers
     * @param interval between two checkpoints, at least; without anything new there is none
     */
    public AuditCheckpoints(
            DataSource dataSource, CheckpointFolder folder, AuditKey key, Rights rights, Duration interval) {
        this.dataSource = dataSource;
        this.folder = folder;
        this.key = key;
        this.rights = rights;
        this.interval = interval;
        this.thread = Thread.ofPlatform().name("audit-checkpoints").daemon().start(this::run);
    }

    /** How many events the last checkpoint covers that this node signed, or found to be up to date; -1 before the first. */
    public long size() {
        return size;
    }

    /** Why the last attempt failed; null when it did not. */
    public @Nullable String failure() {
        return failure;
    }

    private void run() {
        try {
            do {
                sign();
            } while (!closing.await(pause().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ended) {
            LOG.debug("ended", ended);
        }
    }

    /** Until it is known what was signed last, and here, it is looked for often. */
    private Duration pause() {
        return size < 0 && interval.compareTo(FIRST) > 0 ? FIRST : interval;
    }

    private void sign() {
        if (!rights.runsTree().getAsBoolean()) {
            failure = null;
            return;
        }
        try {
            folder.add(LocalDate.now(ZoneOffset.UTC), this::next);
            if (failure != null) {
                LOG.info("checkpoints are signed again in {}", folder.path());
            }
            failure = null;
        } catch (Exception failed) {
            tell(failed);
        }
    }

    private void tell(Exception failed) {
        String why = failed instanceof Refusal ? String.valueOf(failed.getMessage()) : failed.toString();
        if (!why.equals(failure)) {
            LOG.error("no checkpoint can be signed for now in {}: {}", folder.path(), why);
        }
        failure = why;
    }

    /** What the database holds is not what was signed. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        Refusal(String why) {
            super(why);
        }
    }

    private @Nullable String next(CheckpointFolder earlier) throws Exception {
        Optional<TreeHead> last = lastOf(earlier);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                TreeHead present = present(connection, last.orElse(null), earlier);
                if (present == null) {
                    return null;
                }
                size = present.size();
                return last.filter(head -> saysTheSame(head, present)).isPresent() ? null : key.sign(present);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean saysTheSame(TreeHead last, TreeHead present) {
        return last.size() == present.size() && last.lineage().equals(present.lineage());
    }

    private Optional<TreeHead> lastOf(CheckpointFolder earlier) throws IOException, Refusal {
        Optional<String> note = earlier.last();
        try {
            return note.map(key.publicKey()::open);
        } catch (IllegalArgumentException other) {
            throw new Refusal("the last checkpoint in " + earlier.path() + " was changed, or signed by another key");
        }
    }

    /** Null while the tree grows anew, and is not where it was yet. */
    private @Nullable TreeHead present(Connection connection, @Nullable TreeHead last, CheckpointFolder earlier)
            throws SQLException, IOException, Refusal {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            try (ResultSet row = statement.executeQuery(STATE)) {
                row.next();
                UUID store = row.getObject(1, UUID.class);
                long grown = row.getLong(2);
                long head = row.getLong(3);
                Instant now = row.getObject(4, OffsetDateTime.class).toInstant();
                Lineage lineage = Lineage.of(Epochs.read(connection));
                MerkleTree tree = new MerkleTree(new StoredSubtrees(connection));
                if (last != null) {
                    refuseOther(last, store, lineage);
                    TreeHead common = last.lineage().equals(lineage) ? last : lastKept(earlier, lineage);
                    if (common != null && grown < common.size() && head >= common.size()) {
                        return null;
                    }
                    refuseInconsistent(common, grown, tree);
                }
                return new TreeHead(store, lineage, grown, tree.root(grown), now);
            }
        }
    }

    private void refuseOther(TreeHead last, UUID store, Lineage lineage) throws Refusal {
        if (!last.store().equals(store)) {
            throw new Refusal("the last checkpoint is of the store " + last.store() + ", and this is " + store);
        }
        if (!last.lineage().leadsTo(lineage)) {
            throw new Refusal("the last checkpoint knows other epochs than the database");
        }
        if (!last.lineage().equals(lineage) && !rights.opensEpochs()) {
            throw new Refusal("the database is in epoch " + lineage.present().epoch()
                    + ", which no checkpoint knows and nobody opened here. If it was opened on purpose, start this node"
                    + " once with --convergence.open-epoch=\"why\"");
        }
    }

    /** Of all that was signed, the last head whose events are still those of the store. */
    private @Nullable TreeHead lastKept(CheckpointFolder earlier, Lineage lineage) throws IOException {
        return earlier.read().notes().reversed().stream()
                .map(key.publicKey()::open)
                .filter(head -> lineage.keeps(head.lineage(), head.size()))
                .findFirst()
                .orElse(null);
    }

    private static void refuseInconsistent(@Nullable TreeHead signed, long size, MerkleTree tree) throws Refusal {
        if (signed == null || signed.size() == 0) {
            return;
        }
        if (size < signed.size()) {
            throw new Refusal("the store ends at " + size + ", and a checkpoint was signed at " + signed.size());
        }
        boolean consistent = Proofs.consistent(
                signed.size(), signed.root(), size, tree.root(size), tree.consistency(signed.size(), size));
        if (!consistent) {
            throw new Refusal("the events up to " + signed.size() + " are not those whose checkpoint was signed");
        }
    }

    /** Signs what the tree has come to, once more. To be closed while the tree still grows here. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        sign();
    }
}
