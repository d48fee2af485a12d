package fr.convergence.query.cartography;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A real PostgreSQL, started once, with the store's tables and the reader's role; every test finds it empty. */
public final class Database {

    private static final Path STORE =
            Path.of("../infra/event-store/src/main/resources/db/event-store/V1__event_store.sql");
    private static final DataSource SERVER = start();

    private Database() {}

    /** The database, without events or read models. */
    public static DataSource empty() {
        run(SERVER, """
                set session_replication_role = replica;
                truncate store.event, store.follower;
                reset session_replication_role;
                drop schema if exists cartography_v5 cascade;
                drop schema if exists campaign_v1 cascade;
                drop schema if exists error_reports_v1 cascade;
                drop schema if exists response_times_v1 cascade""");
        return SERVER;
    }

    private static DataSource start() {
        try {
            DataSource server = EmbeddedPostgres.start().getPostgresDatabase();
            run(server, "create role convergence_reader nologin");
            run(server, Files.readString(STORE));
            run(server, """
                    grant usage on schema store to convergence_reader;
                    grant select (position, recorded_at) on store.event to convergence_reader""");
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static void run(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
