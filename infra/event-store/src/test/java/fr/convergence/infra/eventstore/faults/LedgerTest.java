package fr.convergence.infra.eventstore.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever is killed, and whenever: what was acknowledged is there, once and in order, and followers have counted it once. */
class LedgerTest {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerTest.class);
    private static final int CLIENTS = 8;

    private enum Killed {
        NODE {
            @Override
            void in(Cluster cluster, Random random) throws IOException {
                cluster.replace(random.nextInt(cluster.nodes.size()));
            }
        },
        POSTGRESQL {
            @Override
            void in(Cluster cluster, Random random) {
                cluster.server.kill();
                cluster.server.start();
            }
        },
        BOTH {
            @Override
            void in(Cluster cluster, Random random) throws IOException {
                cluster.server.kill();
                cluster.nodes.forEach(NodeProcess::kill);
                cluster.server.start();
                for (int i = 0; i < cluster.nodes.size(); i++) {
                    cluster.replace(i);
                }
            }
        };

        abstract void in(Cluster cluster, Random random) throws IOException;
    }

    @Test
    void nothing_acknowledged_is_lost_doubled_or_reordered_by_kills(@TempDir Path folder) throws Exception {
        int rounds = Scale.rounds(3);
        long seed = Scale.seed();
        Random random = new Random(seed);
        LOG.info("{} rounds, -Dfaults.seed={}", rounds, seed);
        try (Cluster cluster = Cluster.durable(folder, 2)) {
            cluster.load().start(CLIENTS, Long.MAX_VALUE, seed);
            for (int round = 1; round <= rounds; round++) {
                Killed killed = Killed.values()[(round + (int) (seed % 3)) % 3];
                Findings findings = round(cluster, killed, random);
                LOG.info("round {}: killed {}; {}", round, killed, findings);
                assertThat(findings.faults()).isEmpty();
            }
            cluster.load().stop();
            LOG.info("at the end: {}", cluster.expectExact());
        }
    }

    private static Findings round(Cluster cluster, Killed killed, Random random) throws IOException, SQLException {
        Duration until = Duration.ofMillis(random.nextLong(1_500));
        long since = System.nanoTime();
        await().pollInterval(Duration.ofMillis(10)).until(() -> System.nanoTime() - since > until.toNanos());
        killed.in(cluster, random);
        long acks = cluster.load().acks();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> cluster.load().acks() >= acks + 2 * CLIENTS
                        || cluster.load().hasFailed());
        assertThat(cluster.load().hasFailed()).isFalse();
        return cluster.verify();
    }
}
