package fr.convergence.infra.eventstore.faults;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RestartedServerTest {

    /** A node that looks at the head by itself after an hour only: what wakes it is told by PostgreSQL. */
    private static final NodeProcess.Options TOLD =
            new NodeProcess.Options(Duration.ofSeconds(10), Duration.ofHours(1), true);

    @ParameterizedTest
    @EnumSource(names = {"INT", "QUIT"})
    void nodes_outlive_a_restart_of_postgresql_under_load_and_are_told_again_of_what_others_record(
            Signal how, @TempDir Path folder) throws Exception {
        try (Cluster cluster = new Cluster(OwnServer.durable(folder), folder, TOLD)) {
            cluster.add();
            NodeProcess appending = cluster.add(cluster.server.url(), TOLD.notFollowing());
            cluster.load().start(8, Long.MAX_VALUE, 1);
            await().until(() -> cluster.load().acks() > 200);
            restart(cluster.server, how);
            long acks = cluster.load().acks();
            await().atMost(Duration.ofMinutes(1)).until(() -> cluster.load().acks() > acks + 200);
            cluster.load().stop();
            cluster.expectExact();
            try (Client client = cluster.client("d0")) {
                // The first may be found by the look that follows a new connection; the second is told or never seen.
                cluster.awaitFollowed(client.record(appending));
                cluster.awaitFollowed(client.record(appending));
            }
            cluster.expectExact();
        }
    }

    private static void restart(OwnServer server, Signal how) {
        server.end(how);
        Duration away = Scale.away(2);
        long since = System.nanoTime();
        await().atMost(away.plusMinutes(1)).until(() -> System.nanoTime() - since > away.toNanos());
        server.start();
    }
}
