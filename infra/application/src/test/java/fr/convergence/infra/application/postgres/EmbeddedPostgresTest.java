package fr.convergence.infra.application.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.CannotStart;
import fr.convergence.infra.application.DataDirectory;
import fr.convergence.infra.application.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {

    private static final Path FOLDER = TestData.empty();

    private DataDirectory data = DataDirectory.hold(FOLDER);
    private PostgresServer server = PostgresServer.start(data, TestData.programs());

    @BeforeEach
    void waits_for_connections() {
        awaitAnswer();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        data.close();
    }

    private void startAgain() {
        data = DataDirectory.hold(FOLDER);
        server = PostgresServer.start(data, TestData.programs());
    }

    private String one(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private void awaitAnswer() {
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> one("select 1").equals("1"));
    }

    private void execute(String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Test
    void what_is_acknowledged_is_on_disk_and_nobody_else_reaches_it() throws Exception {
        Map<String, String> expected = Map.of(
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "data_checksums", "on",
                "password_encryption", "scram-sha-256",
                "listen_addresses", "127.0.0.1",
                "server_encoding", "UTF8");
        Map<String, String> shown = new HashMap<>();
        for (String setting : expected.keySet()) {
            shown.put(setting, one("show " + setting));
        }

        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void text_sorts_alike_on_every_machine() throws Exception {
        assertThat(
                        one(
                                "select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()"))
                .isEqualTo("b C.UTF-8");
    }

    @Test
    void a_password_is_asked_for_and_kept_from_others() throws Exception {
        assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "guessed"))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "postgres", ""))
                .isInstanceOf(SQLException.class);
        try (Stream<Path> secrets = Files.list(FOLDER.resolve("secrets"))) {
            assertThat(secrets)
                    .isNotEmpty()
                    .allSatisfy(
                            secret -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void the_application_owns_its_database_and_nothing_else() throws Exception {
        assertThat(one("select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls from pg_roles"
                        + " where rolname = current_user"))
                .isEqualTo("f");
        assertThat(one("select pg_get_userbyid(datdba) from pg_database where datname = current_database()"))
                .isEqualTo("convergence");
        assertThat(one("select rolcanlogin from pg_roles where rolname = 'convergence_reader'"))
                .isEqualTo("f");
    }

    @Test
    void when_it_dies_it_is_started_again_with_all_it_had_acknowledged() throws Exception {
        execute("create table before_death as select 1 as one");
        long killed = server.pid();

        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        await().atMost(Duration.ofMinutes(1)).until(() -> server.pid() != killed);

        awaitAnswer();
        assertThat(one("select one from before_death")).isEqualTo("1");
    }

    @Test
    void what_a_killed_application_left_running_is_stopped_and_its_data_kept() throws Exception {
        stop();
        long left = Long.parseLong(abandon());
        assertThat(ProcessHandle.of(left)).get().matches(Leftovers::lives);

        startAgain();

        assertThat(ProcessHandle.of(left).filter(Leftovers::lives)).isEmpty();
        assertThat(one("select word from kept")).isEqualTo("acknowledged");
        execute("drop table kept");
    }

    private static String abandon() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AbandonedServer.class.getName(),
                        FOLDER.toString(),
                        TestData.programs().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isEqualTo(137);
        return text.lines().reduce((first, last) -> last).orElse("");
    }

    @Test
    void a_number_that_another_program_bears_now_is_not_taken_for_postgresql() throws Exception {
        stop();
        Path file = FOLDER.resolve("postgres/postmaster.pid");
        Files.writeString(file, ProcessHandle.current().pid() + "\n" + FOLDER.resolve("postgres") + "\n");

        startAgain();

        assertThat(one("select 1")).isEqualTo("1");
    }

    @Test
    void an_interrupted_creation_is_made_anew() throws Exception {
        Path folder = TestData.empty();
        Files.createDirectories(folder.resolve("postgres-being-created/base"));
        Files.writeString(folder.resolve("postgres-being-created/postgresql.conf"), "half of a li");

        try (DataDirectory other = DataDirectory.hold(folder);
                PostgresServer fresh = PostgresServer.start(other, TestData.programs());
                Connection connection = DriverManager.getConnection(fresh.url(), fresh.user(), fresh.password())) {
            assertThat(connection.isValid(5)).isTrue();
        }
        assertThat(folder.resolve("postgres-being-created")).doesNotExist();
    }

    @Test
    void a_second_application_on_the_same_data_is_refused() {
        assertThatThrownBy(() -> DataDirectory.hold(FOLDER))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("in use by another Convergence")
                .hasMessageContaining(Long.toString(ProcessHandle.current().pid()))
                .extracting(Throwable::getMessage)
                .asString()
                .hasLineCount(1);
    }

    @Test
    void data_of_another_version_are_refused_untouched() throws Exception {
        Path folder = TestData.empty();
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");

        try (DataDirectory other = DataDirectory.hold(folder)) {
            assertThatThrownBy(() -> PostgresServer.start(other, TestData.programs()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("version found: 17");
        }
        assertThat(folder.resolve("postgres/PG_VERSION")).hasContent("17");
    }
}
