package fr.convergence.infra.eventstore.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store has one writer at a time: who is slow in the wrong place would hold all others up. */
class SlowWriterTest {

    private static final String APPEND = "select * from store.append(1, 0, '{}', '{}', '{}', '{}', '{}',"
            + " array[gen_random_uuid()], '{slow}', '{slow}', '{1}', '{1}', array[gen_random_uuid()], '{noted}', '{1}',"
            + " array['{\"client\":\"slow\",\"n\":0,\"command\":\"0\"}'], array['{}'], '{\"{client=slow}\"}', array[now()])";

    /**
     * PostgreSQL ends a transaction that keeps the store to itself and says nothing for 5 seconds. What waits meanwhile is
     * recorded afterwards, at the first try of each client: nobody is told that the store is away.
     */
    @Test
    void a_transaction_that_appends_and_stays_open_is_ended_and_ten_thousand_events_beside_it_are_recorded_and_followed(
            @TempDir Path folder) throws Exception {
        try (Cluster cluster = Cluster.durable(folder, 1);
                Connection slow = cluster.server.database().getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(APPEND);
            long since = System.nanoTime();
            cluster.load().start(100, 100, 1);
            Duration open = Scale.away(8);
            await().atMost(open.plusMinutes(1)).until(() -> System.nanoTime() - since > open.toNanos());
            assertThatThrownBy(slow::commit).isInstanceOf(SQLException.class);
            cluster.load().await();
            assertThat(cluster.load().putOff("Unavailable")).isZero();
            assertThat(cluster.expectExact().events()).isEqualTo(10_000);
        }
    }

    @Test
    void a_transaction_that_appends_and_goes_on_with_something_slow_is_ended(@TempDir Path folder) throws Exception {
        try (Cluster cluster = Cluster.durable(folder, 1);
                Connection slow = cluster.server.database().getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(APPEND);
            cluster.load().start(20, 20, 1);
            assertThatThrownBy(() -> statement.execute("select pg_sleep(60)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("transaction timeout");
            cluster.load().await();
            assertThat(cluster.expectExact().events()).isEqualTo(400);
        }
    }

    @Test
    void a_foreign_transaction_that_stays_open_holds_nothing_up(@TempDir Path folder) throws Exception {
        try (Cluster cluster = Cluster.durable(folder, 1);
                Connection foreign = cluster.server.database().getConnection();
                Statement statement = foreign.createStatement()) {
            foreign.setAutoCommit(false);
            foreign.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            statement.execute(
                    "create table foreign_work as select count(*) from store.event, store.tag, store.command");
            cluster.load().start(20, 100, 1).await();
            assertThat(cluster.expectExact().events()).isEqualTo(2_000);
            assertThat(cluster.load().putOff("Unavailable")).isZero();
            foreign.commit();
        }
    }
}
