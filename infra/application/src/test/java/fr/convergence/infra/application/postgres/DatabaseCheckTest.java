package fr.convergence.infra.application.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convergence.infra.application.CannotStart;
import fr.convergence.infra.application.Settings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseCheckTest {

    /** A server that loses what it acknowledged, as the library starts them by itself. */
    private static EmbeddedPostgres lossy;

    @BeforeAll
    static void start() throws IOException {
        lossy = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        lossy.close();
    }

    private static DatabaseCheck check(boolean acceptDataLoss) {
        return new DatabaseCheck(new Settings(
                Path.of("none"),
                false,
                null,
                null,
                null,
                acceptDataLoss,
                null,
                null,
                null,
                URI.create("http://localhost"),
                null));
    }

    @Test
    void a_server_that_may_lose_what_it_acknowledged_is_refused() {
        assertThatThrownBy(() -> check(false).check(lossy.getPostgresDatabase()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("fsync = off");
    }

    @Test
    void a_test_may_accept_to_lose_data() {
        assertThatCode(() -> check(true).check(lossy.getPostgresDatabase())).doesNotThrowAnyException();
    }

    @Test
    void a_database_that_cannot_hold_every_text_is_refused() throws SQLException {
        execute("create database latin encoding 'LATIN1' locale 'C' template template0");

        assertThatThrownBy(() -> check(true).check(lossy.getDatabase("postgres", "latin")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("UTF8, not in LATIN1");
    }

    @Test
    void a_role_that_cannot_have_a_reader_is_told_what_to_ask_for() throws SQLException {
        execute("create role powerless login");

        assertThatThrownBy(() -> check(true).check(lossy.getDatabase("powerless", "postgres")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("create role convergence_reader nologin; grant convergence_reader to powerless;");
    }

    @Test
    void a_server_that_does_not_answer_is_told_in_one_line() {
        PGSimpleDataSource nobody = new PGSimpleDataSource();
        nobody.setURL("jdbc:postgresql://127.0.0.1:1/none");

        assertThatThrownBy(() -> check(true).check(nobody))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL cannot be used");
    }

    @Test
    void tables_of_a_newer_version_are_refused_and_its_own_are_not(@TempDir Path folder)
            throws IOException, SQLException {
        execute("create database migrated");
        DataSource database = lossy.getDatabase("postgres", "migrated");
        Files.writeString(folder.resolve("V1__first.sql"), "create table first (id int);");
        flyway(database, folder).migrate();
        Path newer = Files.writeString(folder.resolve("V2__second.sql"), "create table second (id int);");
        flyway(database, folder).migrate();
        assertThatCode(() -> Migration.refuseNewer(flyway(database, folder).info()))
                .doesNotThrowAnyException();

        Files.delete(newer);
        assertThatThrownBy(() -> Migration.refuseNewer(flyway(database, folder).info()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("a newer Convergence brought this database to version 2");
    }

    private static Flyway flyway(DataSource database, Path folder) {
        return Flyway.configure()
                .dataSource(database)
                .locations("filesystem:" + folder)
                .load();
    }

    private static void execute(String command) throws SQLException {
        DataSource database = lossy.getPostgresDatabase();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
