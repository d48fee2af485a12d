package fr.convergence.infra.application.imports;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Lets people watch imports, whichever node runs them: one look at the table, now and then, for all who watch on this node,
 * and none when nobody does. Who is slow to read misses what was in between, never the end, and keeps nobody waiting.
 */
final class ImportWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWatch.class);

    /** What was seen of the imports that were looked for. */
    private record Look(Set<UUID> sought, Map<UUID, ImportProgress> found) {

        boolean missed(UUID id) {
            return sought.contains(id) && !found.containsKey(id);
        }
    }

    private final Function<Set<UUID>, Map<UUID, ImportProgress>> table;
    private final Map<UUID, Integer> watchers = new ConcurrentHashMap<>();
    private final Scheduler threads =
            Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "import-watch");
    private final Sinks.Empty<Void> closing = Sinks.empty();
    private final Flux<Look> looks;

    /**
     * @param table tells how far imports are
     * @param pause between two looks
     */
    ImportWatch(Function<Set<UUID>, Map<UUID, ImportProgress>> table, Duration pause) {
        this.table = table;
        this.looks = Flux.interval(pause)
                .onBackpressureDrop()
                .publishOn(threads, 1)
                .map(_ -> look())
                .share();
    }

    /**
     * How far an import is from now on, until it has ended or is forgotten.
     *
     * @param now what the table tells of it
     */
    Flux<ImportProgress> from(ImportProgress now) {
        UUID id = UUID.fromString(now.importId());
        Flux<ImportProgress> later = looks.doOnSubscribe(_ -> watchers.merge(id, 1, Integer::sum))
                .doFinally(_ -> watchers.computeIfPresent(id, (_, count) -> count == 1 ? null : count - 1))
                .onBackpressureLatest()
                .publishOn(threads, 1)
                .takeWhile(look -> !look.missed(id))
                .mapNotNull(look -> look.found.get(id));
        return later.startWith(now)
                .distinctUntilChanged()
                .takeUntil(ImportProgress::done)
                .takeUntilOther(closing.asMono());
    }

    /** Lets go of those who watch, so that they do not keep this node from stopping. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.tryEmitEmpty();
        threads.dispose();
    }

    private Look look() {
        Set<UUID> sought = Set.copyOf(watchers.keySet());
        try {
            return new Look(sought, table.apply(sought));
        } catch (RuntimeException out) {
            LOG.warn("The progress of imports could not be read", out);
            return new Look(Set.of(), Map.of());
        }
    }
}
