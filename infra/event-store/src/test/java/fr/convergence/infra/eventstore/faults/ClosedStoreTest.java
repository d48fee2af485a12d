package fr.convergence.infra.eventstore.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.eventstore.Append;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.infra.eventstore.StoreException;
import fr.convergence.infra.eventstore.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClosedStoreTest {

    private final TestDatabase database = new TestDatabase();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_a_store_closed_under_load_has_acknowledged_is_there_and_all_else_was_refused() {
        var limits = new PostgresEventStore.Limits(10_000, Duration.ofSeconds(10), Duration.ofMillis(200));
        PostgresEventStore store = new PostgresEventStore(database.pool, database.direct, limits);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> clients = IntStream.range(0, 1_000)
                    .mapToObj(_ -> CompletableFuture.runAsync(() -> appendUntilRefused(store), threads))
                    .toList();
            await().until(() -> acknowledged.size() > 5_000);
            store.close();
            clients.forEach(CompletableFuture::join);
        }
        assertThat(refused).hasSize(1_000);
        assertThat(database.number("select count(*) from store.command")).isEqualTo(acknowledged.size());
        String all = "'{" + String.join(",", acknowledged) + "}'::uuid[]";
        assertThat(database.number("select count(*) from store.command where id = any (" + all + ")"))
                .isEqualTo(acknowledged.size());
    }

    private void appendUntilRefused(PostgresEventStore store) {
        while (true) {
            Append append = TestDatabase.append(TestDatabase.event("noted", "a=1"));
            try {
                store.append(append).join();
                acknowledged.add(append.command().id().toString());
            } catch (CompletionException failure) {
                assertThat(failure).hasCauseInstanceOf(StoreException.Busy.class);
                refused.add(append.command().id().toString());
                return;
            }
        }
    }
}
