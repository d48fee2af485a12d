package fr.convergence.infra.eventstore.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks that fall silent without telling anybody: no answer, no error, no end. */
class SilentNetworkTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final NodeProcess.Options HURRIED =
            new NodeProcess.Options(Duration.ofSeconds(2), Duration.ofMillis(500), true);

    @Test
    void a_node_cut_off_says_that_the_store_is_away_and_comes_back_by_itself_without_its_old_connections(
            @TempDir Path folder) throws Exception {
        try (Cluster cluster = new Cluster(OwnServer.durable(folder), folder, HURRIED);
                Proxy network = new Proxy(cluster.server.port());
                Client client = cluster.client("d0")) {
            NodeProcess cutOff = cluster.add(OwnServer.url(network.port()), HURRIED);
            NodeProcess other = cluster.add(cluster.server.url(), HURRIED.notFollowing());
            cluster.awaitFollowed(client.record(cutOff));
            network.fallSilent();
            assertThat(client.submit(cutOff).word()).isEqualTo("Unavailable");
            assertThat(client.submit(cutOff).word()).isEqualTo("Unavailable");
            network.recover();
            await().atMost(LONGEST).until(() -> client.submit(cutOff).isRecorded());
            cluster.awaitFollowed(client.record(other));
            cluster.awaitFollowed(client.record(other));
            cluster.expectExact();
        }
    }

    @Test
    void a_node_cut_off_ends_when_told_to(@TempDir Path folder) throws Exception {
        try (Cluster cluster = new Cluster(OwnServer.durable(folder), folder, HURRIED);
                Proxy network = new Proxy(cluster.server.port());
                Client client = cluster.client("d0")) {
            NodeProcess cutOff = cluster.add(OwnServer.url(network.port()), HURRIED);
            cluster.awaitFollowed(client.record(cutOff));
            network.fallSilent();
            CompletableFuture<NodeClient.Answer> answer = client.whispered(cutOff);
            assertThat(cutOff.ends(LONGEST)).isTrue();
            assertThat(answer.handle((told, _) -> told != null && told.isRecorded())
                            .join())
                    .isFalse();
        }
    }

    /** Its transaction has the store to itself, is at work as PostgreSQL sees it, and hears of nobody: 10 seconds end it. */
    @Test
    void a_call_whose_end_gets_lost_does_not_keep_the_store_from_the_others(@TempDir Path folder) throws Exception {
        try (Cluster cluster = Cluster.durable(folder, 1);
                Proxy network = new Proxy(cluster.server.port());
                Client client = cluster.client("d0")) {
            NodeProcess cutOff = cluster.add(OwnServer.url(network.port()), HURRIED.notFollowing());
            network.loseEndOfCall();
            assertThat(client.submit(cutOff).word()).isEqualTo("Unavailable");
            assertThat(network.hasLostEndOfCall()).isTrue();
            network.fallSilent();
            await().atMost(LONGEST)
                    .until(() -> client.submit(cluster.nodes.getFirst()).isRecorded());
            assertThat(cluster.expectExact().events()).isEqualTo(1);
        }
    }
}
