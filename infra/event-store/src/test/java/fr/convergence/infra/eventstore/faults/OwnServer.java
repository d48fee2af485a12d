package fr.convergence.infra.eventstore.faults;

import fr.convergence.infra.eventstore.TestDatabase;
import fr.convergence.infra.eventstore.TestServer;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of the test's own, made to be killed: it starts again on the same data and the same port. */
final class OwnServer implements AutoCloseable {

    private final Path data;
    private final File log;
    private final int port = freePort();
    private final Map<String, String> settings = new TreeMap<>(
            Map.of("listen_addresses", "127.0.0.1", "unix_socket_directories", "", "max_connections", "200"));
    private Process postmaster;

    private OwnServer(Path folder, String durability) throws IOException {
        data = folder.resolve("postgres");
        log = folder.resolve("postgres.log").toFile();
        settings.put("port", Integer.toString(port));
        settings.put("fsync", durability);
        settings.put("synchronous_commit", durability);
        run("initdb", "-D", data.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C")
                .onExit()
                .join();
        postmaster = launch();
        awaitAnswer();
        TestDatabase.migrate(database());
    }

    /** Keeps what it acknowledges. */
    static OwnServer durable(Path folder) throws IOException {
        return new OwnServer(folder, "on");
    }

    /** May lose what it acknowledges. */
    static OwnServer lossy(Path folder) throws IOException {
        return new OwnServer(folder, "off");
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return probe.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The programs are those of the server the other tests run on. They refuse to be root. */
    private Process run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs() + "/" + program);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
    }

    private static String programs() {
        try (Connection connection = TestServer.chosen().database("postgres").getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select setting from pg_config where name = 'BINDIR'")) {
            row.next();
            return row.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Process launch() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString()));
        settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return run("postgres", arguments.toArray(String[]::new));
    }

    int port() {
        return port;
    }

    String url() {
        return url(port);
    }

    /** The same server through another port. */
    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    DataSource database() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        return source;
    }

    /** Kills it as a crash of its machine's kernel would end it: the first process and all others at once. */
    void kill() {
        Signal.STOP.send(postmaster.toHandle());
        List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
        all.add(postmaster.toHandle());
        all.forEach(Signal.KILL::send);
        postmaster.onExit().join();
    }

    /** Ends it: {@link Signal#INT} cuts clients off and writes everything down, {@link Signal#QUIT} does not. */
    void end(Signal how) {
        how.send(postmaster.toHandle());
        postmaster.onExit().join();
    }

    /** Starts it again, as often as it takes: processes that were killed may hold its memory for a moment. */
    void start() {
        Awaitility.await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> {
            if (!postmaster.isAlive()) {
                postmaster = launch();
            }
            return answers();
        });
    }

    private void awaitAnswer() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(this::answers);
    }

    private boolean answers() throws SQLException {
        try (Connection connection = database().getConnection()) {
            return connection.isValid(5);
        }
    }

    long number(String sql) {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        if (postmaster.isAlive()) {
            Signal.CONT.send(postmaster.toHandle());
            end(Signal.QUIT);
        }
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
