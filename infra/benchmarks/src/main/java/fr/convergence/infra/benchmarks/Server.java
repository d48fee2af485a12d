package fr.convergence.infra.benchmarks;

import fr.convergence.infra.application.DataDirectory;
import fr.convergence.infra.application.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL started as the application starts its own, empty, in a temporary folder that goes with it. Statement
 * statistics are loaded, and count while a profile is taken only.
 */
final class Server implements AutoCloseable {

    private final Path folder;
    private final DataDirectory data;
    private final PostgresServer postgres;

    private Server(Path folder, DataDirectory data, PostgresServer postgres) {
        this.folder = folder;
        this.data = data;
        this.postgres = postgres;
    }

    static Server start() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("convergence-benchmarks-");
        DataDirectory data = DataDirectory.hold(folder.resolve("data"));
        PostgresServer.start(data, data.folder("programs")).close();
        Files.writeString(
                folder.resolve("data/postgres/postgresql.conf"),
                "shared_preload_libraries = 'pg_stat_statements'\npg_stat_statements.track = none\n",
                StandardOpenOption.APPEND);
        Server server = new Server(folder, data, PostgresServer.start(data, data.folder("programs")));
        server.asSuperuser("create extension pg_stat_statements");
        return server;
    }

    String url() {
        return postgres.url();
    }

    String user() {
        return postgres.user();
    }

    String password() {
        return postgres.password();
    }

    /** A folder for a process that uses this server. */
    Path folder(String name) {
        return folder.resolve(name);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    void asSuperuser(String sql) throws IOException, SQLException {
        String password = Files.readString(folder.resolve("data/secrets/postgres-superuser"));
        try (Connection connection = DriverManager.getConnection(url(), "postgres", password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Version and what its commits wait for. */
    String describe() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select version(), current_setting('fsync'), current_setting('synchronous_commit'),
                               current_setting('wal_sync_method'), current_setting('shared_buffers')""")) {
            row.next();
            return "%s; fsync %s, synchronous_commit %s, wal_sync_method %s, shared_buffers %s"
                    .formatted(
                            row.getString(1).split(" on ", 2)[0],
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5));
        }
    }

    /** Processor time of its processes that still live. */
    long cpuNanos() {
        return ProcessHandle.of(postgres.pid()).stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToLong(Duration::toNanos)
                .sum();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        data.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
