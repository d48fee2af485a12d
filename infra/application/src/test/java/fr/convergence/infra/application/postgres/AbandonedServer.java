package fr.convergence.infra.application.postgres;

import fr.convergence.infra.application.DataDirectory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** A process that starts PostgreSQL, writes, and ends as {@code kill -9} ends one: without a word to anybody. */
final class AbandonedServer {

    private AbandonedServer() {}

    public static void main(String[] arguments) throws Exception {
        DataDirectory data = DataDirectory.hold(Path.of(arguments[0]));
        PostgresServer server = PostgresServer.start(data, Path.of(arguments[1]));
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept as select 'acknowledged' as word");
        }
        System.out.println(server.pid());
        System.out.flush();
        Runtime.getRuntime().halt(137);
    }
}
