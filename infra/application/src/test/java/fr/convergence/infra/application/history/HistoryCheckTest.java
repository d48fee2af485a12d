package fr.convergence.infra.application.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convergence.infra.application.CannotStart;
import fr.convergence.infra.application.Settings;
import fr.convergence.infra.eventstore.CheckpointFile;
import fr.convergence.infra.eventstore.CheckpointWriter;
import fr.convergence.infra.eventstore.PostgresEventStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the operator is told, and what the option opens. */
class HistoryCheckTest {

    private static EmbeddedPostgres server;

    @TempDir
    Path folder;

    private final DataSource database = server.getPostgresDatabase();
    private final JdbcClient sql = JdbcClient.create(database);

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    /** A store that held three events, by its checkpoint, and holds them. */
    @BeforeEach
    void aStoreWithItsCheckpoint() {
        sql.sql("drop schema if exists store cascade").update();
        sql.sql("drop table if exists flyway_schema_history").update();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/event-store")
                .load()
                .migrate();
        sql.sql("""
                insert into store.event
                select n, gen_random_uuid(), 'any', 1, '{}', '{}', '{}', now() from generate_series(1, 3) n""").update();
        PostgresEventStore store = new PostgresEventStore(database, database, PostgresEventStore.Limits.USUAL);
        new CheckpointWriter(store, database, file()).close();
        store.close();
    }

    private CheckpointFile file() {
        return new CheckpointFile(folder.resolve("checkpoint"));
    }

    private void oneEventIsLost() {
        sql.sql("alter table store.event disable trigger append_only").update();
        sql.sql("delete from store.event where position = 3").update();
    }

    private void start(@Nullable String openEpoch) {
        Settings settings = new Settings(
                folder, false, null, null, null, false, null, null, openEpoch, URI.create("http://localhost"), null);
        HistoryCheck check = new HistoryCheck(file(), settings);
        check.refuseLoss(database);
        check.openEpoch(database);
    }

    private int epoch() {
        return sql.sql("select epoch from store.identity").query(Integer.class).single();
    }

    private void assertRefused(@Nullable String openEpoch, String... told) {
        assertThatThrownBy(() -> start(openEpoch))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(file().path().toString())
                .message()
                .contains(told)
                .doesNotContain("\n");
    }

    @Test
    void a_database_that_holds_what_it_held_is_accepted() {
        assertThatCode(() -> start(null)).doesNotThrowAnyException();
    }

    @Test
    void a_database_that_lacks_events_is_refused_and_the_option_named() {
        oneEventIsLost();

        for (String nothing : new String[] {null, "", " "}) {
            assertRefused(
                    nothing,
                    "it ends at position 2 in epoch 1",
                    "ends at position 3 in epoch 1",
                    "--convergence.open-epoch=");
        }
        assertThat(epoch()).isEqualTo(1);
    }

    @Test
    void the_option_opens_an_epoch_where_one_is_needed() {
        oneEventIsLost();
        start("backup of Tuesday");

        assertThat(epoch()).isEqualTo(2);
        assertThat(sql.sql("select reason from store.epoch where epoch = 2 and forked_at = 2")
                        .query(String.class)
                        .single())
                .isEqualTo("backup of Tuesday");
    }

    @Test
    void the_option_opens_nothing_when_it_is_left_in_by_mistake() {
        start("why not");
        assertThat(epoch()).isEqualTo(1);

        oneEventIsLost();
        start("backup of Tuesday");
        start("backup of Tuesday");
        assertThat(epoch()).isEqualTo(2);
    }

    @Test
    void a_database_that_holds_other_events_is_refused() {
        sql.sql("alter table store.event disable trigger append_only").update();
        sql.sql("update store.event set id = gen_random_uuid() where position = 3")
                .update();

        assertRefused(null, "the database holds other events", "--convergence.open-epoch=");
    }

    @Test
    void the_database_of_another_store_is_refused_whatever_the_operator_says() {
        sql.sql("update store.identity set id = :id")
                .param("id", UUID.randomUUID())
                .update();

        assertRefused("please", "the database holds the store", "--convergence.checkpoint=FILE");
    }

    @Test
    void an_empty_database_is_refused_and_stays_empty() {
        sql.sql("drop schema store cascade").update();

        assertRefused("please", "the database is empty", "move that file away");
        assertThat(sql.sql("select to_regclass('store.identity') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_file_that_is_no_checkpoint_is_refused() throws IOException {
        Files.writeString(file().path(), "nothing of the kind");

        assertRefused(null, "is not a checkpoint", "delete the file", "--convergence.open-epoch=");
    }

    @Test
    void a_file_that_cannot_be_read_is_refused() throws IOException {
        Files.delete(file().path());
        Files.createDirectory(file().path());

        assertRefused("please", "cannot be read");
    }
}
