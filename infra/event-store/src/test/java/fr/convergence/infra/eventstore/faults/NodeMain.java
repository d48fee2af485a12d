package fr.convergence.infra.eventstore.faults;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.convergence.infra.eventstore.Append;
import fr.convergence.infra.eventstore.Appended;
import fr.convergence.infra.eventstore.CommandMark;
import fr.convergence.infra.eventstore.Counting;
import fr.convergence.infra.eventstore.Criterion;
import fr.convergence.infra.eventstore.FollowerRunner;
import fr.convergence.infra.eventstore.NewEvent;
import fr.convergence.infra.eventstore.PostgresEventStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A process that opens the store, runs two followers if it is to, and takes appends as lines over loopback. Told to end, it
 * closes all it opened.
 */
final class NodeMain {

    private final PostgresEventStore store;

    private NodeMain(PostgresEventStore store) {
        this.store = store;
    }

    /** Arguments: the database's address, its folder, and its {@link NodeProcess.Options}. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        HikariConfig config = new HikariConfig();
        config.setDataSource(database(arguments[0]));
        config.setMaximumPoolSize(8);
        config.setConnectionTimeout(10_000);
        HikariDataSource pool = new HikariDataSource(config);
        PostgresEventStore store = new PostgresEventStore(
                pool,
                database(arguments[0]),
                new PostgresEventStore.Limits(
                        10_000,
                        Duration.ofMillis(Long.parseLong(arguments[2])),
                        Duration.ofMillis(Long.parseLong(arguments[3]))));
        FollowerRunner runner = new FollowerRunner(store, pool, 200);
        if (Boolean.parseBoolean(arguments[4])) {
            runner.start(new Held(new Counting(), folder));
            runner.start(new Tally());
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            runner.close();
            store.close();
            pool.close();
        }));
        new NodeMain(store).serve(folder);
    }

    private static DataSource database(String url) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        return database;
    }

    private void serve(Path folder) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 200, InetAddress.ofLiteral("127.0.0.1"))) {
            Path being = Files.writeString(folder.resolve("being"), Integer.toString(server.getLocalPort()));
            Files.move(being, folder.resolve("port"), StandardCopyOption.ATOMIC_MOVE);
            while (true) {
                Socket client = server.accept();
                Thread.startVirtualThread(() -> answer(client));
            }
        }
    }

    private void answer(Socket client) {
        try (client;
                BufferedReader questions = new BufferedReader(
                        new java.io.InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                PrintWriter answers = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            for (String line; (line = questions.readLine()) != null; ) {
                answers.println(append(line.split(" ")));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String append(String[] question) {
        UUID command = UUID.fromString(question[0]);
        String tag = "client=" + question[1];
        String payload =
                "{\"client\":\"" + question[1] + "\",\"n\":" + question[2] + ",\"command\":\"" + command + "\"}";
        NewEvent event = new NewEvent(UUID.randomUUID(), "noted", 1, payload, "{}", List.of(tag), null);
        try {
            Appended appended = store.append(new Append(
                            new CommandMark(command, question[1], question[2]),
                            List.of(new Criterion(Set.of(tag), Set.of())),
                            Long.parseLong(question[3]),
                            List.of(event)))
                    .join();
            return appended.position() + (appended.repeated() ? " repeated" : " recorded");
        } catch (CompletionException refused) {
            return "0 " + refused.getCause().getClass().getSimpleName();
        }
    }
}
