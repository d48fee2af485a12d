package fr.convergence.infra.eventstore.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The counter-check of {@link LedgerTest}: its verifier can see loss. */
class LossyServerTest {

    private static final Logger LOG = LoggerFactory.getLogger(LossyServerTest.class);

    @Test
    void a_server_that_does_not_wait_for_its_disk_is_caught_losing_what_it_acknowledged(@TempDir Path folder)
            throws Exception {
        Findings findings = new Findings();
        for (int round = 1; round <= 10 && findings.lost() == 0; round++) {
            findings = round(Files.createDirectory(folder.resolve("round-" + round)));
            LOG.info("round {}, fsync and synchronous_commit off: {}", round, findings);
        }
        assertThat(findings.lost()).isPositive();
    }

    private static Findings round(Path folder) throws Exception {
        try (Cluster cluster = new Cluster(OwnServer.lossy(folder), folder, NodeProcess.Options.USUAL)) {
            cluster.add();
            cluster.load().start(16, Long.MAX_VALUE, 1);
            await().atMost(Duration.ofMinutes(1)).until(() -> cluster.load().acks() > 1_000);
            cluster.server.kill();
            cluster.nodes.forEach(NodeProcess::kill);
            cluster.server.start();
            return cluster.verify();
        }
    }
}
