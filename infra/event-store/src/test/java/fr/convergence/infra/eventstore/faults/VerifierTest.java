package fr.convergence.infra.eventstore.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier tells each thing that can go wrong from a store where nothing did. */
class VerifierTest {

    private static void expect(Cluster cluster, String harm, String... told) throws Exception {
        try (Connection connection = cluster.server.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema kept; create table kept.event as select * from store.event;"
                    + " create table kept.tag as select * from store.tag;"
                    + " create table kept.command as select * from store.command;"
                    + " create table kept.counted as select * from counted;"
                    + " create table kept.tally as select * from tally");
            statement.execute(harm);
            for (String fault : told) {
                assertThat(cluster.verify().faults()).as(harm).anyMatch(found -> found.startsWith(fault));
            }
            statement.execute("truncate store.event, store.tag, store.command, counted, tally;"
                    + " insert into store.event select * from kept.event; insert into store.tag select * from kept.tag;"
                    + " insert into store.command select * from kept.command;"
                    + " insert into counted select * from kept.counted; insert into tally select * from kept.tally;"
                    + " drop schema kept cascade");
            assertThat(cluster.verify().faults()).isEmpty();
        }
    }

    @Test
    void each_fault_is_told_and_without_any_none(@TempDir Path folder) throws Exception {
        try (Cluster cluster = Cluster.durable(folder, 1);
                Connection connection = cluster.server.database().getConnection();
                Statement statement = connection.createStatement()) {
            cluster.load().start(2, 10, 1).await();
            cluster.expectExact();
            cluster.nodes.getFirst().kill();
            statement.execute(
                    "alter table store.event disable trigger user; alter table store.tag disable trigger user;"
                            + " alter table store.command disable trigger user");
            expect(cluster, "delete from store.event where position = 20", "lost");
            expect(cluster, "delete from store.event where position = 7", "lost", "reordered: position 8");
            expect(
                    cluster,
                    "insert into store.event select 21, gen_random_uuid(), type, version, payload, metadata, tags,"
                            + " recorded_at + interval '1 hour' from store.event where position = 20",
                    "doubled",
                    "lost");
            expect(
                    cluster,
                    "update store.event e set payload = o.payload from store.event o, (select min(position) as a,"
                            + " max(position) as b from store.event where tags = '{client=c0}') s"
                            + " where e.position in (s.a, s.b) and o.position = s.a + s.b - e.position",
                    "lost",
                    "reordered: c0",
                    "store.command");
            expect(
                    cluster,
                    "update store.event set recorded_at = recorded_at - interval '1 hour' where position = 9",
                    "reordered: recorded_at");
            expect(cluster, "delete from store.tag where position = 3 and tag = 'type=noted'", "store.tag");
            expect(cluster, "delete from store.command where position = 3", "store.command");
            expect(cluster, "update counted set times = 2 where position = 3", "at 20 the follower");
            expect(cluster, "delete from counted where position = 3", "at 20 the follower");
            expect(cluster, "update tally set events = events + 1 where client = 'client=c0'", "at 20 the tally");
            expect(cluster, "update tally set chain = md5('') where client = 'client=c1'", "at 20 the tally");
        }
    }
}
