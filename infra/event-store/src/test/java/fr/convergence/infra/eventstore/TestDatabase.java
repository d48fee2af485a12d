package fr.convergence.infra.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A database of the store for one test, dropped after it. */
public final class TestDatabase implements AutoCloseable {

    /** Tells the runs on one server apart. */
    private static final String RUN = "store_" + Long.toString(System.currentTimeMillis(), 36) + "_";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final DataSource direct;
    public final HikariDataSource pool;
    private final DataSource server;
    private final String name = RUN + NUMBER.incrementAndGet();

    public TestDatabase() {
        this(TestServer.chosen());
    }

    public TestDatabase(TestServer on) {
        server = on.database("postgres");
        execute(server, "create database " + name);
        direct = on.database(name);
        HikariConfig config = new HikariConfig();
        config.setDataSource(direct);
        config.setMaximumPoolSize(12);
        pool = new HikariDataSource(config);
        migrate(direct);
    }

    /** Makes the store's tables. */
    public static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/event-store")
                .load()
                .migrate();
    }

    PostgresEventStore open() {
        return new PostgresEventStore(
                pool, direct, new PostgresEventStore.Limits(10_000, Duration.ofSeconds(10), Duration.ofMillis(200)));
    }

    public void execute(String sql) {
        execute(direct, sql);
    }

    private static void execute(DataSource on, String sql) {
        try (Connection connection = on.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public long number(String sql) {
        try (Connection connection = direct.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        pool.close();
        execute(server, "drop database " + name + " with (force)");
    }

    public static NewEvent event(String type, String... tags) {
        return new NewEvent(UUID.randomUUID(), type, 1, "{\"a\":1}", "{}", List.of(tags), null);
    }

    /** Each event of a sequence of its own; all on their way at once, so that any may be the first. */
    static void record(PostgresEventStore store, int events) {
        for (int i = 0; i < events; i++) {
            var unused = store.append(append(event("opened", "a=" + i)));
        }
    }

    static CommandMark command() {
        return new CommandMark(UUID.randomUUID(), "somebody", "print");
    }

    public static Append append(NewEvent... events) {
        return new Append(command(), List.of(), 0, List.of(events));
    }
}
