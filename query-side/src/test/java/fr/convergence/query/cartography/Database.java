package fr.convergence.query.cartography;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A real PostgreSQL, started once; every test gets a database of its own, with the store's tables and the reader's role. */
final class Database {

    private static final Path STORE =
            Path.of("../infra/event-store/src/main/resources/db/event-store/V1__event_store.sql");
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private Database() {}

    static DataSource create() {
        String name = "test_" + COUNT.incrementAndGet();
        run(SERVER.getPostgresDatabase(), "create database " + name + " template convergence");
        return SERVER.getDatabase("postgres", name);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            run(server.getPostgresDatabase(), "create database convergence");
            run(server.getPostgresDatabase(), "create role convergence_reader nologin");
            DataSource template = server.getDatabase("postgres", "convergence");
            run(template, Files.readString(STORE));
            run(template, """
                    grant usage on schema store to convergence_reader;
                    grant select (position, recorded_at) on store.event to convergence_reader""");
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void run(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
