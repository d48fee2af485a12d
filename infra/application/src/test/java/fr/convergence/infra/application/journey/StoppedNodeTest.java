package fr.convergence.infra.application.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that is stopped while somebody follows the feed on it. */
class StoppedNodeTest {

    @Test
    void who_follows_the_feed_is_told_the_end(@TempDir Path data) throws Exception {
        CountDownLatch follows = new CountDownLatch(1);
        CompletableFuture<List<String>> told;
        try (ApplicationProcess application = new ApplicationProcess(data)) {
            told = CompletableFuture.supplyAsync(() ->
                    application.follow("/events").peek(_ -> follows.countDown()).toList());
            follows.await();
        }
        // Where one is, at the beginning and at the end: not the same again and again until the node is gone.
        assertThat(told)
                .succeedsWithin(Duration.ofMinutes(1))
                .satisfies(lines -> assertThat(lines).hasSizeLessThan(20));
    }
}
