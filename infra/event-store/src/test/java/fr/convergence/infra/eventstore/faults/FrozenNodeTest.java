package fr.convergence.infra.eventstore.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nodes that stop for a while and go on as if nothing had happened (SIGSTOP, SIGCONT): a paused machine, a long collection. */
class FrozenNodeTest {

    private static final Logger LOG = LoggerFactory.getLogger(FrozenNodeTest.class);

    private static String owner(OwnServer server) throws Exception {
        try (Connection connection = server.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select coalesce(owner, '') from store.follower where name = 'counting'")) {
            row.next();
            return row.getString(1);
        }
    }

    private static boolean owns(NodeProcess node, OwnServer server) throws Exception {
        return (" " + owner(server)).contains(" " + node.pid() + " ");
    }

    @Test
    void a_node_stopped_inside_a_page_is_replaced_and_writes_nothing_when_it_goes_on(@TempDir Path folder)
            throws Exception {
        try (Cluster cluster = Cluster.durable(folder, 1)) {
            NodeProcess frozen = cluster.nodes.getFirst();
            await().until(() -> owns(frozen, cluster.server));
            NodeProcess other = cluster.add();
            cluster.load().start(4, 25, 1).await();
            cluster.awaitFollowed(100);
            Held.hold(frozen.folder);
            try (Client client = cluster.client("d0")) {
                client.record(other);
                await().until(() -> Held.isHolding(frozen.folder));
                frozen.send(Signal.STOP);
                long stopped = System.nanoTime();
                Held.letGo(frozen.folder);
                long second = client.record(other);
                await().atMost(Duration.ofSeconds(60)).until(() -> owns(other, cluster.server));
                LOG.info("taken over after {} ms", (System.nanoTime() - stopped) / 1_000_000);
                cluster.awaitFollowed(second);
                Duration away = Scale.away(1);
                await().atMost(away.plusMinutes(1)).until(() -> System.nanoTime() - stopped > away.toNanos());
                frozen.send(Signal.CONT);
                cluster.awaitFollowed(client.record(frozen));
                assertThat(owns(other, cluster.server)).isTrue();
            }
            cluster.expectExact();
        }
    }

    @Test
    void a_node_stopped_inside_an_append_holds_nobody_up_and_the_same_command_elsewhere_has_its_effect_once(
            @TempDir Path folder) throws Exception {
        try (Cluster cluster = Cluster.durable(folder, 2);
                Client client = cluster.client("d0");
                Connection blocking = cluster.server.database().getConnection();
                Statement statement = blocking.createStatement()) {
            statement.execute("select pg_advisory_lock(4919131752989213765)");
            CompletableFuture<NodeClient.Answer> here = client.whispered(cluster.nodes.get(0));
            await().until(() ->
                    cluster.server.number("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                            == 1);
            cluster.nodes.get(0).send(Signal.STOP);
            statement.execute("select pg_advisory_unlock(4919131752989213765)");
            await().until(() -> cluster.server.number("select count(*) from store.event") == 1);
            NodeClient.Answer there = client.submit(cluster.nodes.get(1));
            assertThat(there.isRepeated()).as(there.word()).isTrue();
            cluster.nodes.get(0).send(Signal.CONT);
            assertThat(here.join().position()).isEqualTo(there.position());
            cluster.expectExact();
        }
    }
}
