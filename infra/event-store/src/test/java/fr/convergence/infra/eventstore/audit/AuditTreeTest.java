package fr.convergence.infra.eventstore.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.eventstore.FollowerRunner;
import fr.convergence.infra.eventstore.FollowerStatus;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.infra.eventstore.RecordedEvent;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tree has come to is what the events make it, whatever stops in between. */
class AuditTreeTest {

    @TempDir
    Path outside;

    private Audited audited;

    @BeforeEach
    void start() throws Exception {
        audited = new Audited(outside);
    }

    @AfterEach
    void close() {
        audited.close();
    }

    private Hash kept() throws Exception {
        try (Connection connection = audited.database.direct.getConnection()) {
            return new MerkleTree(new StoredSubtrees(connection)).root(audited.head());
        }
    }

    private Hash ofEvents() {
        GrowingTree tree = new GrowingTree((_, _, _) -> {});
        List<RecordedEvent> events = audited.store.read(0, 1_000);
        events.forEach(event -> tree.add(EventLeaf.hash(event)));
        return tree.root();
    }

    private void assertGrown(long events) throws Exception {
        audited.awaitGrown();
        assertThat(audited.head()).isEqualTo(events);
        assertThat(kept()).isEqualTo(ofEvents());
        assertThat(audited.database.number("select count(*) from audit_tree.node where level = 0"))
                .isEqualTo(events);
    }

    private FollowerStatus status() {
        return audited.runner.statuses().getFirst();
    }

    @Test
    void it_grows_event_by_event_and_in_pages() throws Exception {
        audited.record(3);
        assertGrown(3);
        audited.runner.pause(AuditTree.NAME);
        audited.record(120);
        audited.runner.resume(AuditTree.NAME);
        assertGrown(123);
    }

    @Test
    void a_restart_takes_it_up_where_it_was() throws Exception {
        audited.record(5);
        assertGrown(5);
        audited.stop();
        audited.start();
        audited.record(6);
        assertGrown(11);
    }

    @Test
    void another_node_takes_it_up_and_gives_it_back() throws Exception {
        audited.record(5);
        assertGrown(5);
        PostgresEventStore otherStore =
                new PostgresEventStore(audited.database.pool, audited.database.direct, PostgresEventStore.Limits.USUAL);
        try (FollowerRunner other = new FollowerRunner(otherStore, audited.database.pool, 50)) {
            other.start(new AuditTree());
            assertThat(other.runsHere(AuditTree.NAME)).isFalse();
            audited.runner.close();
            await().until(() -> other.runsHere(AuditTree.NAME));
            audited.record(6);
            assertGrown(11);
        }
        otherStore.close();
        audited.stop();
        audited.start();
        audited.record(1);
        assertGrown(12);
    }

    @Test
    void a_page_that_was_rolled_back_counts_once() throws Exception {
        audited.record(5);
        assertGrown(5);
        audited.database.execute("create function public.refuse() returns trigger language plpgsql as"
                + " $$ begin raise exception 'not now'; end $$; create trigger refuse before insert on audit_tree.node"
                + " for each statement execute function public.refuse()");
        audited.record(4);
        await().until(() -> status().error() != null);
        audited.database.execute("drop trigger refuse on audit_tree.node");
        assertGrown(9);
    }

    @Test
    void it_passes_over_nothing_where_an_event_is_missing_it_stands_still() throws Exception {
        audited.record(3);
        assertGrown(3);
        audited.runner.pause(AuditTree.NAME);
        audited.record(4);
        audited.tamper("delete from store.event where position = 5");
        audited.runner.resume(AuditTree.NAME);

        await().until(() -> status().error() != null);
        assertThat(status().error()).isEqualTo("no event is recorded at 5");
        assertThat(status().position()).isEqualTo(3);
        assertThat(status().parked()).isZero();
    }

    @Test
    void what_no_program_can_read_counts_as_any_other() throws Exception {
        audited.record(1);
        audited.tamper("insert into store.event select 2, gen_random_uuid(), 'unheard of', 99, 'no json', '', '{null}',"
                + " now() from store.event where position = 1");
        assertGrown(2);
    }

    @Test
    void a_reset_makes_the_same_tree() throws Exception {
        audited.record(70);
        assertGrown(70);
        Hash before = kept();
        audited.runner.reset(AuditTree.NAME);
        assertGrown(70);
        assertThat(kept()).isEqualTo(before);
    }
}
