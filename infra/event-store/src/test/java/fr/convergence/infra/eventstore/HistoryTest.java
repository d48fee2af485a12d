package fr.convergence.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database is compared with its checkpoint before the store is opened. */
class HistoryTest {

    @TempDir
    Path folder;

    private final TestDatabase database = new TestDatabase();
    private final History history = new History(database.pool);

    @AfterEach
    void close() {
        database.close();
    }

    private CheckpointFile file() {
        return new CheckpointFile(folder.resolve("checkpoint"));
    }

    /** Records events in a store that keeps its checkpoint, and closes it. */
    private void live(int events) {
        live(events, file());
    }

    private void live(int events, CheckpointFile kept) {
        try (PostgresEventStore store = database.open();
                CheckpointWriter _ = new CheckpointWriter(store, database.pool, kept)) {
            for (int i = 0; i < events; i++) {
                store.append(TestDatabase.append(TestDatabase.event("opened", "a=" + i)))
                        .join();
            }
        }
    }

    private void restore(long position, int epoch) {
        Disaster.restored(database.direct, position, epoch);
    }

    private Finding found() throws IOException {
        return history.compare(file());
    }

    private Epochs epochs() throws SQLException {
        try (Connection connection = database.direct.getConnection()) {
            return Epochs.read(connection);
        }
    }

    @Test
    void a_store_without_checkpoint_is_taken_as_whole() throws Exception {
        assertThat(found()).isEqualTo(new Finding.Whole());
        assertThat(history.reopen(file(), "by mistake")).isEmpty();
        assertThat(file().path()).doesNotExist();
    }

    @Test
    void a_store_that_went_on_from_its_checkpoint_is_whole() throws Exception {
        live(3);
        byte[] kept = Files.readAllBytes(file().path());
        live(2);
        Files.write(file().path(), kept);

        assertThat(found()).isEqualTo(new Finding.Whole());
        assertThat(history.reopen(file(), "by mistake")).isEmpty();
        assertThat(epochs().present().number()).isEqualTo(1);
    }

    @Test
    void a_store_that_holds_less_than_its_checkpoint_is_behind() throws Exception {
        live(5);
        restore(3, 1);

        assertThat(found()).isInstanceOfSatisfying(Finding.Behind.class, behind -> {
            assertThat(behind.checkpoint().position()).isEqualTo(5);
            assertThat(behind.epoch()).isEqualTo(1);
            assertThat(behind.head()).isEqualTo(3);
        });
    }

    @Test
    void comparing_changes_nothing() throws Exception {
        live(5);
        restore(3, 1);
        byte[] kept = Files.readAllBytes(file().path());
        found();

        assertThat(file().path()).hasBinaryContent(kept);
        assertThat(epochs().all()).hasSize(1);
    }

    @Test
    void a_store_that_tells_another_event_at_that_position_has_diverged() throws Exception {
        live(5);
        Disaster.rewritten(database.direct, 5);

        assertThat(found()).isInstanceOf(Finding.Diverged.class);
        Epoch opened = history.reopen(file(), "the old server").orElseThrow();
        assertThat(opened.forkedAt()).as("where they part is not known").isZero();
        assertThat(epochs().lastCommon(1, 4)).hasValue(0);
    }

    @Test
    void the_checkpoint_of_another_store_is_of_no_use_here() throws Exception {
        live(1);
        database.execute("update store.identity set id = '" + UUID.randomUUID() + "'");

        assertThat(found()).isInstanceOf(Finding.OtherStore.class);
        assertThat(history.reopen(file(), "no help")).isEmpty();
    }

    @Test
    void a_database_without_a_store_is_not_the_one_the_checkpoint_is_of() throws Exception {
        live(1);
        database.execute("drop schema store cascade");

        assertThat(found()).isInstanceOf(Finding.Empty.class);
    }

    @Test
    void a_store_of_the_time_before_epochs_is_compared_as_well() throws Exception {
        live(4);
        restore(4, 1);
        database.execute("drop table store.epoch");
        assertThat(found()).isEqualTo(new Finding.Whole());

        restoreBeforeEpochs(2);
        assertThat(found()).isInstanceOf(Finding.Behind.class);
    }

    private void restoreBeforeEpochs(long position) {
        database.execute("alter table store.event disable trigger append_only");
        database.execute("delete from store.event where position > " + position);
    }

    @Test
    void a_file_that_is_no_checkpoint_proves_nothing() throws Exception {
        live(2);
        Files.writeString(file().path(), "position 1000000");

        assertThat(found()).isInstanceOf(Finding.Corrupt.class);
        assertThat(history.reopen(file(), "the disk was full").orElseThrow().forkedAt())
                .isEqualTo(2);
    }

    @Test
    void a_new_epoch_has_all_up_to_the_head_in_common_with_the_one_before() throws Exception {
        live(5);
        restore(3, 1);

        Epoch opened = history.reopen(file(), "backup of\n Tuesday").orElseThrow();

        assertThat(opened).isEqualTo(epochs().present());
        assertThat(opened.number()).isEqualTo(2);
        assertThat(opened.parent()).isEqualTo(1);
        assertThat(opened.forkedAt()).isEqualTo(3);
        assertThat(opened.reason()).isEqualTo("backup of Tuesday");
        try (PostgresEventStore store = database.open()) {
            assertThat(store.identity().epoch()).isEqualTo(2);
        }
        assertThat(found()).isInstanceOf(Finding.Accepted.class);
        assertThat(history.reopen(file(), "left in by mistake")).isEmpty();
    }

    @Test
    void epochs_stay() throws Exception {
        for (String change : List.of("update store.epoch set forked_at = 9", "delete from store.epoch")) {
            assertThat(refusal(change)).contains("append-only");
        }
    }

    private String refusal(String change) {
        try {
            database.execute(change);
            return "";
        } catch (IllegalStateException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    @Test
    void a_number_that_cursors_bore_is_never_given_again() throws Exception {
        live(5);
        restore(3, 1);
        assertThat(history.reopen(file(), "first")).isPresent();
        live(4);
        restore(2, 1);

        assertThat(found()).isInstanceOf(Finding.Behind.class);
        Epoch opened = history.reopen(file(), "second").orElseThrow();

        assertThat(opened.number()).isEqualTo(3);
        assertThat(opened.parent()).isEqualTo(1);
        assertThat(epochs().all()).extracting(Epoch::reason).containsExactly("created", "first", "second");
        assertThat(epochs().lastCommon(2, 7)).hasValue(2);
        assertThat(epochs().lastCommon(1, 5)).hasValue(2);
    }

    @Test
    void another_node_that_was_away_goes_on_in_the_epoch_that_was_opened() throws Exception {
        CheckpointFile away = new CheckpointFile(folder.resolve("away"));
        live(5, away);
        live(1);
        restore(3, 1);
        assertThat(history.reopen(file(), "restored")).isPresent();
        live(4);

        assertThat(history.compare(away)).isInstanceOf(Finding.Accepted.class);
        assertThat(history.reopen(away, "not needed")).isEmpty();
        live(0, away);
        assertThat(history.compare(away)).isEqualTo(new Finding.Whole());
    }

    @Test
    void a_checkpoint_from_before_the_fork_must_tell_the_same_event() throws Exception {
        CheckpointFile away = new CheckpointFile(folder.resolve("away"));
        live(2, away);
        live(3);
        restore(4, 1);
        assertThat(history.reopen(file(), "restored")).isPresent();
        assertThat(history.compare(away)).isInstanceOf(Finding.Accepted.class);

        Disaster.rewritten(database.direct, 2);
        assertThat(history.compare(away)).isInstanceOf(Finding.Diverged.class);
    }

    @Test
    void two_epochs_of_one_number_are_two_histories() throws Exception {
        live(5);
        restore(3, 1);
        CheckpointFile first = new CheckpointFile(folder.resolve("first"));
        Files.copy(file().path(), first.path());
        assertThat(history.reopen(file(), "here")).isPresent();
        live(1);
        restore(2, 1);

        assertThat(history.reopen(first, "there, without knowing").orElseThrow().number())
                .isEqualTo(2);
        live(3, first);
        assertThat(found()).isInstanceOf(Finding.Diverged.class);
        assertThat(history.reopen(file(), "told apart").orElseThrow().number()).isEqualTo(3);
    }

    @Test
    void of_nodes_that_open_an_epoch_at_once_one_does() throws Exception {
        live(5);
        restore(3, 1);
        List<Callable<Optional<Epoch>>> nodes = new ArrayList<>();
        for (int node = 0; node < 6; node++) {
            nodes.add(() -> history.reopen(file(), "all at once"));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            int opened = 0;
            for (Future<Optional<Epoch>> node : threads.invokeAll(nodes)) {
                opened += node.get().isPresent() ? 1 : 0;
            }
            assertThat(opened).isEqualTo(1);
        }
        assertThat(epochs().all()).hasSize(2);
    }
}
