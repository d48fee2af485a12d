package fr.convergence.infra.application.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

class ImportWatchTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Map<UUID, ImportProgress> table = new ConcurrentHashMap<>();
    private final List<Set<UUID>> looks = new CopyOnWriteArrayList<>();
    private volatile boolean out;
    private final ImportWatch watch = new ImportWatch(this::look, PAUSE);

    @AfterEach
    void close() {
        watch.close();
    }

    private Map<UUID, ImportProgress> look(Set<UUID> ids) {
        looks.add(ids);
        if (out) {
            throw new IllegalStateException("out of reach on purpose");
        }
        return ids.stream().filter(table::containsKey).collect(Collectors.toMap(id -> id, table::get));
    }

    @Test
    void nobody_looks_when_nobody_watches() {
        running(ONE, 0);
        await().during(PAUSE.multipliedBy(5)).until(looks::isEmpty);
        Disposable watching = watch.from(table.get(ONE)).subscribe();
        await().until(() -> looks.size() > 2);
        watching.dispose();
        await().atMost(Duration.ofSeconds(2)).until(this::still);
    }

    private boolean still() throws InterruptedException {
        int before = looks.size();
        TimeUnit.MILLISECONDS.sleep(PAUSE.multipliedBy(5).toMillis());
        return looks.size() == before;
    }

    @Test
    void one_look_serves_all_who_watch() {
        running(ONE, 0);
        running(OTHER, 0);
        List<ImportProgress> seen = new CopyOnWriteArrayList<>();
        long begin = System.nanoTime();
        for (int watcher = 0; watcher < 20; watcher++) {
            watch.from(table.get(ONE)).subscribe(seen::add);
            watch.from(table.get(OTHER)).subscribe(seen::add);
        }
        await().until(() -> looks.contains(Set.of(ONE, OTHER)));
        ended(ONE);
        ended(OTHER);
        await().until(() -> seen.stream().filter(ImportProgress::done).count() == 40);
        long pauses = Duration.ofNanos(System.nanoTime() - begin).dividedBy(PAUSE);
        assertThat(looks).hasSizeLessThanOrEqualTo((int) pauses + 1);
    }

    @Test
    void who_comes_late_hears_first_how_it_is_now() {
        running(ONE, 7);
        ImportProgress first = watch.from(table.get(ONE)).blockFirst(Duration.ofSeconds(20));
        assertThat(first).isEqualTo(table.get(ONE));
        ended(ONE);
        assertThat(watch.from(table.get(ONE)).collectList().block(Duration.ofSeconds(20)))
                .containsExactly(table.get(ONE));
    }

    @Test
    void an_import_that_ends_as_one_begins_to_watch_is_heard_of() {
        ImportProgress before = running(ONE, 1);
        ended(ONE);
        assertThat(watch.from(before).collectList().block(Duration.ofSeconds(20)))
                .containsExactly(before, table.get(ONE));
    }

    @Test
    void who_is_slow_hears_the_end_and_keeps_nobody_waiting() throws InterruptedException {
        running(ONE, 0);
        CountDownLatch read = new CountDownLatch(1);
        List<ImportProgress> slow = new CopyOnWriteArrayList<>();
        List<ImportProgress> quick = new CopyOnWriteArrayList<>();
        watch.from(table.get(ONE)).skip(1).subscribe(so -> {
            awaited(read);
            slow.add(so);
        });
        watch.from(table.get(ONE)).subscribe(quick::add);
        for (int rows = 1; rows <= 5; rows++) {
            int now = rows;
            running(ONE, now);
            await().until(() -> quick.getLast().rowsDone() == now);
        }
        ended(ONE);
        await().until(() -> quick.getLast().done());
        read.countDown();
        await().until(() -> !slow.isEmpty() && slow.getLast().done());
        assertThat(slow).hasSizeLessThan(quick.size() - 1);
    }

    @Test
    void a_table_out_of_reach_ends_nobodys_watch() {
        running(ONE, 0);
        out = true;
        List<ImportProgress> seen = new CopyOnWriteArrayList<>();
        watch.from(table.get(ONE)).subscribe(seen::add);
        await().until(() -> looks.size() > 2);
        out = false;
        ended(ONE);
        await().until(() -> seen.getLast().done());
    }

    @Test
    void an_import_that_is_forgotten_is_not_waited_for() {
        ImportProgress before = running(ONE, 0);
        table.clear();
        assertThat(watch.from(before).collectList().block(Duration.ofSeconds(20)))
                .containsExactly(before);
    }

    @Test
    void a_node_that_stops_lets_go_of_who_watches() {
        running(ONE, 0);
        CountDownLatch ended = new CountDownLatch(1);
        watch.from(table.get(ONE)).doOnComplete(ended::countDown).subscribe();
        await().until(() -> looks.size() > 1);
        watch.close();
        awaited(ended);
        assertThat(ended.getCount()).isZero();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private ImportProgress running(UUID id, int rows) {
        return tell(id, ImportState.RUNNING, rows);
    }

    private void ended(UUID id) {
        tell(id, ImportState.COMPLETED, 9);
    }

    private ImportProgress tell(UUID id, ImportState state, int rows) {
        ImportProgress so = new ImportProgress(id.toString(), state, 9, rows, rows, 0, 0, 0, 0, 0, 0, 0, null);
        table.put(id, so);
        return so;
    }
}
