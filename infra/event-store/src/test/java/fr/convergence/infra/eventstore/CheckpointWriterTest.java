package fr.convergence.infra.eventstore;

import static fr.convergence.infra.eventstore.TestDatabase.append;
import static fr.convergence.infra.eventstore.TestDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointWriterTest {

    private static final Duration SHORT = Duration.ofMillis(20);

    @TempDir
    Path folder;

    private final TestDatabase database = new TestDatabase();
    private final PostgresEventStore store = database.open();

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    private CheckpointFile file() {
        return new CheckpointFile(folder.resolve("kept/checkpoint"));
    }

    private CheckpointWriter writer(Duration pause) {
        return new CheckpointWriter(store, database.pool, file(), pause);
    }

    private UUID record() {
        NewEvent event = event("opened", "a=1");
        store.append(append(event)).join();
        return event.id();
    }

    private Checkpoint kept() throws Exception {
        return file().read().orElseThrow();
    }

    @Test
    void a_new_store_has_a_checkpoint_at_once() throws Exception {
        try (CheckpointWriter writer = writer(SHORT)) {
            await().until(() -> writer.position() == 0);

            assertThat(kept().store()).isEqualTo(store.identity().id());
            assertThat(kept().epoch()).isEqualTo(1);
            assertThat(kept().event()).isNull();
        }
    }

    @Test
    void the_checkpoint_follows_the_head() throws Exception {
        try (CheckpointWriter writer = writer(SHORT)) {
            record();
            UUID last = record();
            await().until(() -> writer.position() == 2);

            assertThat(kept().position()).isEqualTo(2);
            assertThat(kept().event()).isEqualTo(last);
        }
    }

    @Test
    void it_is_not_written_more_often_than_the_pause_and_once_more_when_closed() throws Exception {
        CheckpointWriter writer = writer(Duration.ofHours(1));
        await().until(() -> writer.position() == 0);
        record();
        UUID last = record();
        await().until(() -> store.head() == 2);
        assertThat(kept().position()).isZero();

        writer.close();

        assertThat(kept().event()).isEqualTo(last);
    }

    @Test
    void while_it_cannot_be_written_the_store_goes_on_and_it_is_made_up_for_later() throws Exception {
        Files.writeString(file().path().getParent(), "a file where the folder should be");
        try (CheckpointWriter writer = writer(SHORT)) {
            await().until(() -> writer.failure() != null);
            record();
            record();
            Files.delete(file().path().getParent());
            await().until(() -> writer.position() == 2);

            assertThat(writer.failure()).isNull();
            assertThat(kept().position()).isEqualTo(2);
        }
    }

    @Test
    void it_stays_as_it_is_when_the_store_is_behind_it() throws Exception {
        CheckpointWriter writer = writer(SHORT);
        record();
        record();
        await().until(() -> writer.position() == 2);
        Disaster.restored(database.direct, 1, 1);
        writer.close();

        assertThat(kept().position()).isEqualTo(2);
        assertThat(store.historyLoss().toCompletableFuture())
                .isCompletedWithValueMatching(found -> found.contains("in epoch 1 at 1"));
    }

    @Test
    void it_stays_as_it_is_when_the_store_tells_another_history() throws Exception {
        CheckpointWriter writer = writer(SHORT);
        UUID last = record();
        await().until(() -> writer.position() == 1);
        Disaster.rewritten(database.direct, 1);
        record();
        await().until(() -> store.historyLoss().toCompletableFuture().isDone());
        writer.close();

        assertThat(kept().event()).isEqualTo(last);
    }

    @Test
    void it_stays_as_it_is_when_another_node_has_opened_an_epoch() throws Exception {
        CheckpointWriter writer = writer(Duration.ofHours(1));
        await().until(() -> writer.position() == 0);
        record();
        database.execute("update store.identity set epoch = 2");
        writer.close();

        assertThat(kept().position()).isZero();
    }
}
