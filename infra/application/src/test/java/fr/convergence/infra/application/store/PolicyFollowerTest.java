package fr.convergence.infra.application.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import fr.convergence.command.Commands;
import fr.convergence.command.cartography.StructureCommand.RegisterStructure;
import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.eventstore.FollowerRunner;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.access.Actor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a policy does, it does once: for what happens from its first start on, whichever node runs it. */
@ApplicationTest
class PolicyFollowerTest {

    private final Commands commands;
    private final PostgresEventStore store;
    private final DomainEventMapping mapping;
    private final DataSource database;
    private final JdbcClient sql;
    private final String name =
            "policy_" + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "x");

    PolicyFollowerTest(Commands commands, PostgresEventStore store, DomainEventMapping mapping, DataSource database) {
        this.commands = commands;
        this.store = store;
        this.mapping = mapping;
        this.database = database;
        this.sql = JdbcClient.create(database);
    }

    /** Writes a row for each event, and would write two for one that came twice. */
    private final class Noting implements Policy {

        @Override
        public String name() {
            return name;
        }

        @Override
        public String tables() {
            return "create table noted (position bigint not null)";
        }

        @Override
        public void on(StoredEvent event, Connection transaction) throws SQLException {
            try (PreparedStatement insert = transaction.prepareStatement("insert into noted values (?)")) {
                insert.setLong(1, event.position());
                insert.executeUpdate();
            }
        }
    }

    private FollowerRunner node() throws SQLException {
        FollowerRunner node = new FollowerRunner(store, database, 3);
        node.start(new PolicyFollower(new Noting(), mapping));
        return node;
    }

    private long happen(int times) {
        for (int i = 0; i < times; i++) {
            commands.submit(
                    new RegisterStructure(
                            UUID.randomUUID().toString(), Map.of("NAME", List.of("Une"), "COMMUNE", List.of("49007"))),
                    Actor.SYSTEM,
                    UUID.randomUUID());
        }
        return store.source(List.of()).head();
    }

    private List<Long> noted() {
        return sql.sql("select position from " + name + ".noted order by 1")
                .query(Long.class)
                .list();
    }

    private void awaitNotedUpTo(long head) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !noted().isEmpty() && noted().getLast() == head);
    }

    @AfterEach
    void forget() {
        sql.sql("delete from store.follower where name = ?").param(name).update();
        sql.sql("drop schema if exists " + name + " cascade").update();
    }

    @Test
    void each_event_counts_once_across_nodes_and_restarts_and_none_from_before() throws SQLException {
        long before = happen(5);
        FollowerRunner one = node();
        FollowerRunner other = node();
        happen(10);
        one.close();
        long head = happen(10);
        awaitNotedUpTo(head);
        other.close();
        try (FollowerRunner again = node()) {
            head = happen(1);
            awaitNotedUpTo(head);
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> again.reset(name));
        }
        assertThat(noted()).hasSize((int) (head - before)).doesNotHaveDuplicates();
        assertThat(noted().getFirst()).isEqualTo(before + 1);
    }
}
