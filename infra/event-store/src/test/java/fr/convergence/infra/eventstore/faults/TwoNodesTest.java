package fr.convergence.infra.eventstore.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoNodesTest {

    @Test
    void two_nodes_that_append_and_follow_at_once_make_one_order_that_each_follower_counts_once(@TempDir Path folder)
            throws Exception {
        try (Cluster cluster = Cluster.durable(folder, 2)) {
            cluster.load().start(16, 200, 1).await();
            assertThat(cluster.expectExact().events()).isEqualTo(3_200);
        }
    }
}
