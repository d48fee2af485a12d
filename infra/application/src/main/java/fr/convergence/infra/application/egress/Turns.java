package fr.convergence.infra.application.egress;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Works on what is due at servers of others, those of one turn at once, so that a slow one holds up few. */
public final class Turns {

    /** Then others have their turn at this node's clock. */
    private static final int MOST = 50;

    private Turns() {}

    /** What is done for one. */
    @FunctionalInterface
    public interface Work<T> {
        void on(T one) throws Exception;
    }

    /**
     * Takes turns until nothing is due.
     *
     * @param due claims what this node works on next; empty when there is nothing
     * @param failed is told why one was not worked on: what it claimed is due again by itself
     */
    public static <T> void take(Supplier<List<T>> due, Work<T> work, Consumer<Throwable> failed)
            throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int turn = 0; turn < MOST; turn++) {
                List<Callable<Void>> all = due.get().stream()
                        .<Callable<Void>>map(one -> () -> {
                            work.on(one);
                            return null;
                        })
                        .toList();
                if (all.isEmpty()) {
                    return;
                }
                for (Future<Void> one : threads.invokeAll(all)) {
                    settle(one, failed);
                }
            }
        }
    }

    private static void settle(Future<Void> one, Consumer<Throwable> failed) throws InterruptedException {
        try {
            one.get();
        } catch (ExecutionException fault) {
            failed.accept(fault.getCause());
        }
    }
}
