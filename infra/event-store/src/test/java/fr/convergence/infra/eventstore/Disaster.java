package fr.convergence.infra.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** What befalls a database as a whole, behind the back of whoever uses it. */
final class Disaster {

    private Disaster() {}

    /** As if a backup taken at a position, and in an epoch, had been restored. */
    static void restored(DataSource database, long position, int epoch) {
        execute(
                database,
                "set session_replication_role = replica",
                "delete from store.event where position > " + position,
                "delete from store.tag where position > " + position,
                "delete from store.command where position > " + position,
                "delete from store.epoch where epoch > " + epoch,
                "update store.identity set epoch = " + epoch,
                "set session_replication_role = origin");
    }

    /** As if another event had been recorded at a position. */
    static void rewritten(DataSource database, long position) {
        execute(
                database,
                "set session_replication_role = replica",
                "update store.event set id = '" + UUID.randomUUID() + "' where position = " + position,
                "set session_replication_role = origin");
    }

    private static void execute(DataSource database, String... statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
