package fr.convergence.infra.eventstore;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** A real PostgreSQL on which tests make databases of their own. */
public final class TestServer {

    private static final Logger LOG = LoggerFactory.getLogger(TestServer.class);
    private static @Nullable TestServer chosen;

    private final String url;

    /** A server at a JDBC address that names a superuser. */
    public TestServer(String url) {
        this.url = url;
        try (Connection connection = database("postgres").getConnection()) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            LOG.info("tests run on PostgreSQL {}", version);
        } catch (SQLException failure) {
            throw new IllegalStateException("no PostgreSQL for the tests: " + failure.getMessage(), failure);
        }
    }

    /**
     * The server at {@code convergence.test.url} (system property, else {@code CONVERGENCE_TEST_URL} of the environment), else
     * one in a container of the image {@code convergence.test.image}, else an embedded one.
     */
    public static synchronized TestServer chosen() {
        if (chosen == null) {
            String given = System.getProperty("convergence.test.url", System.getenv("CONVERGENCE_TEST_URL"));
            String image = System.getProperty("convergence.test.image");
            if (given != null) {
                chosen = new TestServer(given);
            } else {
                chosen = image == null ? new TestServer(embedded()) : inContainer(image);
            }
        }
        return chosen;
    }

    private static TestServer inContainer(String image) {
        PostgreSQLContainer container = container(image);
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        return of(container);
    }

    /** PostgreSQL as that image has it; not started yet. */
    static PostgreSQLContainer container(String image) {
        return new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
    }

    /** The server of a container that runs. */
    static TestServer of(PostgreSQLContainer container) {
        return new TestServer(
                container.getJdbcUrl() + "&user=" + container.getUsername() + "&password=" + container.getPassword());
    }

    private static String embedded() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start()
                    .getJdbcUrl("postgres", "postgres");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Direct connections to one of its databases. */
    public DataSource database(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setDatabaseName(name);
        return source;
    }
}
