package fr.convergence.infra.eventstore.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convergence.infra.eventstore.Appended;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.infra.eventstore.StoreException;
import fr.convergence.infra.eventstore.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedQueueTest {

    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void while_postgresql_stands_still_so_many_appends_wait_and_those_beyond_are_refused_at_once_and_not_recorded()
            throws Exception {
        var limits = new PostgresEventStore.Limits(100, Duration.ofMinutes(1), Duration.ofMillis(200));
        try (PostgresEventStore store = new PostgresEventStore(database.pool, database.direct, limits);
                Connection blocking = database.direct.getConnection();
                Statement statement = blocking.createStatement()) {
            statement.execute("select pg_advisory_lock(4919131752989213765)");
            List<CompletableFuture<Appended>> answers = IntStream.range(0, 300)
                    .mapToObj(i -> store.append(TestDatabase.append(TestDatabase.event("noted", "a=" + i))))
                    .toList();
            List<CompletableFuture<Appended>> refused = answers.subList(100, 300);
            assertThat(refused).allMatch(CompletableFuture::isDone);
            refused.forEach(answer -> assertThatThrownBy(answer::join).hasCauseInstanceOf(StoreException.Busy.class));
            assertThat(answers.subList(0, 100)).noneMatch(CompletableFuture::isDone);

            statement.execute("select pg_advisory_unlock(4919131752989213765)");
            answers.subList(0, 100).forEach(CompletableFuture::join);
            assertThat(database.number(
                            "select count(*) from store.tag where tag like 'a=%'" + " and substr(tag, 3)::int < 100"))
                    .isEqualTo(100);
            assertThat(database.number("select count(*) from store.event")).isEqualTo(100);
            store.append(TestDatabase.append(TestDatabase.event("noted", "a=300")))
                    .join();
        }
    }
}
