package fr.convergence.infra.application.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Tells how far an import is: to the table now and then, to whoever watches every fifty rows. */
final class Progress implements Runnable {

    private static final int ROWS = 50;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Tally tally;
    private final Clock clock;
    private final Consumer<ImportReport> table;
    private final Consumer<ImportReport> watcher;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<Instant> saved;

    Progress(Tally tally, Clock clock, Consumer<ImportReport> table, Consumer<ImportReport> watcher) {
        this.tally = tally;
        this.clock = clock;
        this.table = table;
        this.watcher = watcher;
        this.saved = new AtomicReference<>(clock.instant());
    }

    /** One more row's fate is known. */
    @Override
    public void run() {
        if (done.incrementAndGet() % ROWS == 0) {
            watcher.accept(tally.report(ImportState.RUNNING, null));
        }
        Instant last = saved.get();
        Instant now = clock.instant();
        if (now.isAfter(last.plus(PAUSE)) && saved.compareAndSet(last, now)) {
            table.accept(tally.report(ImportState.RUNNING, null));
        }
    }
}
