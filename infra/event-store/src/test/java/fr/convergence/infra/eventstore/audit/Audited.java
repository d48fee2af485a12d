package fr.convergence.infra.eventstore.audit;

import static org.awaitility.Awaitility.await;

import fr.convergence.infra.eventstore.FollowerRunner;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.infra.eventstore.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** A node whose tree grows, on a store of its own, with checkpoints in a folder. */
final class Audited implements AutoCloseable {

    static final Duration SHORT = Duration.ofMillis(20);

    final TestDatabase database;
    final CheckpointFolder folder;
    final Path keyFile;
    final AuditKey key;
    PostgresEventStore store;
    FollowerRunner runner;

    Audited(Path outside) throws Exception {
        this(new TestDatabase(), outside);
    }

    Audited(TestDatabase database, Path outside) throws Exception {
        this.database = database;
        folder = new CheckpointFolder(outside.resolve("checkpoints"));
        keyFile = outside.resolve("secrets/audit-key");
        key = AuditKey.keptIn(keyFile);
        start();
    }

    void start() throws SQLException {
        store = new PostgresEventStore(
                database.pool,
                database.direct,
                new PostgresEventStore.Limits(10_000, Duration.ofSeconds(10), Duration.ofMillis(200)));
        runner = new FollowerRunner(store, database.pool, 50);
        runner.start(new AuditTree());
    }

    void stop() {
        runner.close();
        store.close();
    }

    /** Records events one by one, each about {@code structure=} its number modulo three. */
    Audited record(int events) {
        for (int i = 0; i < events; i++) {
            long next = head() + 1;
            store.append(TestDatabase.append(TestDatabase.event("opened", "structure=" + next % 3, "n=" + next)))
                    .join();
        }
        return this;
    }

    long head() {
        return database.number("select coalesce(max(position), 0) from store.event");
    }

    Audited awaitGrown() {
        await().until(() -> database.number("select position from store.follower where name = 'audit_tree'") == head());
        return this;
    }

    AuditCheckpoints checkpoints() {
        return checkpoints(false, SHORT);
    }

    AuditCheckpoints checkpoints(boolean opensEpochs, Duration interval) {
        return new AuditCheckpoints(
                database.pool,
                folder,
                key,
                new AuditCheckpoints.Rights(() -> runner.runsHere(AuditTree.NAME), opensEpochs),
                interval);
    }

    /** Has all that is recorded so far signed. */
    Audited signed() {
        return signed(false);
    }

    Audited signed(boolean opensEpochs) {
        awaitGrown();
        try (AuditCheckpoints signing = checkpoints(opensEpochs, SHORT)) {
            await().until(() -> signing.size() == head());
        }
        return this;
    }

    List<TreeHead> heads() {
        try {
            return folder.read().notes().stream().map(key.publicKey()::open).toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    AuditReport audit() throws Exception {
        try (Audit audit = new Audit(database.direct)) {
            return audit.compare(folder.read(), key.publicKey());
        }
    }

    /** What a superuser does behind the back of the triggers. */
    void tamper(String... statements) {
        database.execute("set session_replication_role = replica; " + String.join("; ", statements));
    }

    @Override
    public void close() {
        stop();
        database.close();
    }
}
