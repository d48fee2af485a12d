package fr.convergence.infra.eventstore;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a store's checkpoint up to date, at most once a second and when closed, on a thread of its own: appends never wait
 * for it. A file that cannot be written is tried again, and stops nothing. What is written is durable in the database by
 * then; it always goes on from what this wrote before.
 */
public final class CheckpointWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointWriter.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String LAST = "select i.epoch, coalesce(e.position, 0), e.id,"
            + " (select before.id from store.event before where before.position = ?)"
            + " from store.identity i left join (select position, id from store.event order by position desc limit 1) e on true";

    private final PostgresEventStore store;
    private final DataSource dataSource;
    private final CheckpointFile file;
    private final Duration pause;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Checkpoint written;
    private volatile @Nullable String failure;

    /**
     * Starts writing what a store comes to.
     *
     * @param dataSource the store's own database
     * @param file as compared when the store was opened
     */
    public CheckpointWriter(PostgresEventStore store, DataSource dataSource, CheckpointFile file) {
        this(store, dataSource, file, PAUSE);
    }

    CheckpointWriter(PostgresEventStore store, DataSource dataSource, CheckpointFile file, Duration pause) {
        this.store = store;
        this.dataSource = dataSource;
        this.file = file;
        this.pause = pause;
        this.thread =
                Thread.ofPlatform().name("event-store-checkpoint").daemon().start(this::run);
    }

    /** The position last written; -1 before the first. */
    public long position() {
        Checkpoint last = written;
        return last == null ? -1 : last.position();
    }

    /** Why the last attempt failed; null when it did not. */
    public @Nullable String failure() {
        return failure;
    }

    private void run() {
        try {
            do {
                if (store.head() > position()) {
                    write();
                }
            } while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ended) {
            LOG.debug("ended", ended);
        }
    }

    private void write() {
        try {
            Checkpoint next = next();
            if (next != null && !next.equals(written)) {
                file.write(next);
                written = next;
            }
            if (failure != null) {
                LOG.info("the checkpoint {} can be written again", file.path());
            }
            failure = null;
        } catch (IOException | SQLException failed) {
            if (failure == null) {
                LOG.error("the checkpoint {} cannot be written for now: {}", file.path(), failed.toString());
            }
            failure = failed.toString();
        }
    }

    /** Null when the store does not go on from what was written: that must stay, for it is what tells. */
    private @Nullable Checkpoint next() throws SQLException {
        Checkpoint before = written;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(LAST)) {
            select.setLong(1, before == null ? 0 : before.position());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long position = row.getLong(2);
                UUID beforeHere = row.getObject(4, UUID.class);
                boolean goesOn = row.getInt(1) == store.identity().epoch()
                        && (before == null
                                || position >= before.position() && Objects.equals(beforeHere, before.event()));
                if (!goesOn) {
                    store.historyLost("the store is in epoch %d at %d, and does not go on from epoch %d at %d"
                            .formatted(row.getInt(1), position, store.identity().epoch(), position()));
                    return null;
                }
                Epochs epochs = before == null ? Epochs.read(connection) : before.epochs();
                return new Checkpoint(store.identity().id(), epochs, position, row.getObject(3, UUID.class));
            }
        }
    }

    /** Writes what the store has come to, once more. To be closed before the store, after what appends to it. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        write();
    }
}
