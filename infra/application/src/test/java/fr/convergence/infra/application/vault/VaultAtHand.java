package fr.convergence.infra.application.vault;

import fr.convergence.infra.application.TestData;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A vault without an application around it: a database and folders of its own, and as many starts as a test wants. */
final class VaultAtHand {

    static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
    static final PersonalData CLAIRE = new PersonalData(
            "Claire Zéphirine Canarelli",
            "06 12 34 56 78",
            "claire.canarelli@exemple.fr",
            "3 rue des Lilas",
            "49007",
            "portugais",
            "marche difficilement",
            "vient avec sa sœur",
            "D-2026-117");

    private static final EmbeddedPostgres SERVER = server();
    private static final AtomicInteger COUNT = new AtomicInteger();

    final DataSource database = emptyDatabase();
    final JdbcClient sql = JdbcClient.create(database);
    final Path folder = TestData.empty();
    final Path keys = folder.resolve("keys");
    final Path tombstones = folder.resolve("tombstones");

    private static EmbeddedPostgres server() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static DataSource emptyDatabase() {
        String name = "vault_" + COUNT.incrementAndGet();
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return SERVER.getDatabase("postgres", name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What one start of the application has of it. */
    record Started(Vault vault, Erasures erasures, KeyFolder keys) {

        UUID deposit(PersonalData data) {
            return vault.deposit(UUID.randomUUID(), "agent-1", "structure-1", data);
        }
    }

    Started start() {
        KeyFolder folder = new KeyFolder(keys);
        return start(folder, folder);
    }

    /** With keys of persons that may fail. */
    Started start(KeyFolder folder, PersonKeys persons) {
        VaultSeal seal = new VaultSeal(folder);
        VaultConfiguration.open(database, folder, seal, new Tombstones(tombstones));
        Erasures erasures = new Erasures(database, persons, new Tombstones(tombstones));
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new Started(new Vault(database, seal, persons, erasures, folder, clock), erasures, folder);
    }

    long count(String table) {
        return sql.sql("select count(*) from vault." + table).query(Long.class).single();
    }
}
