package fr.convergence.infra.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** As many clients as asked for, on virtual threads as in the application, each with the next thing to do at once. */
final class Clients {

    /** What a client does again and again. */
    @FunctionalInterface
    interface Work {
        /** @param client from 0 */
        void once(int client) throws Exception;
    }

    private Clients() {}

    /** How many a second all of them did. */
    static double rate(int clients, Duration time, Work work) throws Exception {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        long done = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                counts.add(threads.submit(() -> {
                    long count = 0;
                    for (; System.nanoTime() < end; count++) {
                        work.once(client);
                    }
                    return count;
                }));
            }
            for (Future<Long> count : counts) {
                done += count.get();
            }
        }
        return done * 1e9 / (System.nanoTime() - begin);
    }
}
