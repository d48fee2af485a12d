package fr.convergence.infra.eventstore.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledNodesTest {

    @Test
    void what_a_killed_node_left_open_is_settled_by_another_under_the_same_command_id(@TempDir Path folder)
            throws Exception {
        try (Cluster cluster = Cluster.durable(folder, 2)) {
            cluster.load().start(8, Long.MAX_VALUE, 1);
            for (int round = 0; round < Scale.rounds(4); round++) {
                awaitMore(cluster, 100);
                cluster.replace(round % 2);
            }
            awaitMore(cluster, 100);
            cluster.load().stop();
            assertThat(cluster.load().putOff("silence")).isPositive();
            cluster.expectExact();
        }
    }

    private static void awaitMore(Cluster cluster, long acks) {
        long before = cluster.load().acks();
        await().atMost(Duration.ofMinutes(1)).until(() -> cluster.load().acks() >= before + acks);
    }
}
