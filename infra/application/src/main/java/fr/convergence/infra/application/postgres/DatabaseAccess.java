package fr.convergence.infra.application.postgres;

import fr.convergence.infra.application.CannotStart;
import fr.convergence.infra.application.DataDirectory;
import fr.convergence.infra.application.Deployment;
import fr.convergence.infra.application.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.env.Environment;

/**
 * The database of an installation for a command beside the application: the operator's own PostgreSQL; the embedded one of an
 * application that runs; or, when none does, the embedded one started for as long as this is open.
 */
public final class DatabaseAccess implements AutoCloseable {

    private final DataSource dataSource;
    private final @Nullable DataDirectory data;
    private final @Nullable PostgresServer server;

    private DatabaseAccess(DataSource dataSource, @Nullable DataDirectory data, @Nullable PostgresServer server) {
        this.dataSource = dataSource;
        this.data = data;
        this.server = server;
    }

    /**
     * Finds it by the options of the application.
     *
     * @throws CannotStart when there is none
     */
    public static DatabaseAccess open(Settings settings, Environment environment) throws IOException {
        if (!Deployment.isEmbedded(environment)) {
            DataSource named = to(
                    environment.getRequiredProperty("spring.datasource.url"),
                    environment.getProperty("spring.datasource.username"),
                    environment.getProperty("spring.datasource.password"));
            return new DatabaseAccess(named, null, null);
        }
        Path cluster = settings.data().resolve("postgres");
        if (!Files.isDirectory(cluster)) {
            throw new CannotStart(
                    cluster.toAbsolutePath().normalize() + " holds no database. Choose another directory with"
                            + " --convergence.data=DIR, or name a PostgreSQL with --spring.datasource.url=jdbc:postgresql://….");
        }
        Optional<DataDirectory> free = DataDirectory.holdIfFree(settings.data());
        return free.isPresent() ? started(free.get(), settings) : running(cluster);
    }

    private static DatabaseAccess started(DataDirectory data, Settings settings) {
        Path binaries = settings.postgresBinaries();
        PostgresServer server = PostgresServer.start(data, binaries == null ? data.folder("programs") : binaries);
        return new DatabaseAccess(to(server.url(), server.user(), server.password()), data, server);
    }

    private static DatabaseAccess running(Path cluster) throws IOException {
        int port = Postmaster.portOf(cluster)
                .orElseThrow(() -> new CannotStart("the PostgreSQL of " + cluster + " does not run yet. Try again."));
        String password = Files.readString(cluster.resolveSibling("secrets").resolve(Credentials.APPLICATION_FILE));
        return new DatabaseAccess(
                to(PostgresServer.url(port, Credentials.DATABASE), Credentials.ROLE, password), null, null);
    }

    private static DataSource to(String url, @Nullable String user, @Nullable String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        // Absent where the address itself names them.
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        source.setApplicationName("convergence-verify");
        return source;
    }

    /** Connections to it. */
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
        if (data != null) {
            data.close();
        }
    }
}
