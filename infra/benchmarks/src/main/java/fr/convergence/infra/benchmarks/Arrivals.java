package fr.convergence.infra.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;

/** Work that arrives at a steady rate, whether or not the work before is done; each on a thread of its own. */
final class Arrivals {

    /** What is done at each arrival. */
    @FunctionalInterface
    interface Work<T> {
        /**
         * @param number from 0
         * @param due when it was to begin, in microseconds as {@link Sighting#micros()} counts them
         */
        T of(int number, long due) throws Exception;
    }

    private Arrivals() {}

    /**
     * What all of it came to, once all is done.
     *
     * @param more whether the work of that number arrives
     */
    static <T> List<T> every(Duration between, IntPredicate more, Work<T> work) throws Exception {
        long begin = System.nanoTime();
        long beginMicros = Sighting.micros();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> all = new ArrayList<>();
            for (int i = 0; more.test(i); i++) {
                int number = i;
                Duration after = between.multipliedBy(number);
                for (long left; (left = begin + after.toNanos() - System.nanoTime()) > 0; ) {
                    LockSupport.parkNanos(left);
                }
                all.add(clients.submit(() -> work.of(number, beginMicros + after.toNanos() / 1_000)));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> one : all) {
                done.add(one.get());
            }
            return done;
        }
    }
}
