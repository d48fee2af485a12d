package fr.convergence.infra.eventstore.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.eventstore.audit.AuditFinding.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that can be done to recorded events by who may do anything in the database, and how far it is told what. */
class AuditTest {

    @TempDir
    Path outside;

    private Audited audited;

    /** Ten events; checkpoints after the fourth and the eighth. */
    @BeforeEach
    void tenEventsAndTwoCheckpoints() throws Exception {
        audited = new Audited(outside);
        audited.record(4).signed().record(4).signed().record(2).awaitGrown();
    }

    @AfterEach
    void close() {
        audited.close();
    }

    private static String[] told(AuditReport report) {
        return report.findings().stream().map(Object::toString).toArray(String[]::new);
    }

    private void assertTold(AuditFinding... findings) throws Exception {
        AuditReport report = audited.audit();
        assertThat(report.sound()).isFalse();
        assertThat(told(report)).containsExactly(told(findings));
    }

    private static String[] told(AuditFinding... findings) {
        return List.of(findings).stream().map(Object::toString).toArray(String[]::new);
    }

    private static Ranges at(long... positions) {
        Ranges ranges = new Ranges();
        for (long position : positions) {
            ranges.add(position);
        }
        return ranges;
    }

    /** Nobody has the tree that was kept, either: the checkpoints alone must tell. */
    private void forgetTree() {
        audited.tamper("drop table audit_tree.node");
    }

    /** Whoever changes events may change the tree as well. */
    private void growTreeAnew() throws Exception {
        audited.runner.reset(AuditTree.NAME);
        audited.awaitGrown();
    }

    @Test
    void what_nobody_touched_is_sound_and_the_tail_without_checkpoint_is_known() throws Exception {
        AuditReport report = audited.audit();

        assertThat(report.findings()).isEmpty();
        assertThat(report.sound()).isTrue();
        assertThat(report.head()).isEqualTo(10);
        assertThat(report.size()).isEqualTo(8);
        assertThat(report.checkpoints()).isEqualTo(2);
        assertThat(report.setAside()).isZero();
        assertThat(report.cut()).isFalse();
    }

    @Test
    void one_byte_changed_in_a_payload_is_found_and_where() throws Exception {
        audited.tamper("update store.event set payload = '{\"a\":2}' where position = 6");

        assertTold(new AuditFinding.Differs(4, 8), new AuditFinding.Changed(at(6)));
    }

    @Test
    void one_byte_changed_is_found_by_the_checkpoints_alone() throws Exception {
        audited.tamper("update store.event set payload = '{\"a\":2}' where position = 6");
        forgetTree();

        assertTold(new AuditFinding.Differs(4, 8));
    }

    @Test
    void one_byte_changed_is_found_when_the_tree_was_changed_as_well() throws Exception {
        audited.tamper("update store.event set payload = '{\"a\":2}' where position = 2");
        growTreeAnew();

        assertTold(new AuditFinding.Differs(0, 4));
    }

    @Test
    void every_column_counts() throws Exception {
        audited.tamper(
                "update store.event set metadata = '{\"a\":1}' where position = 1",
                "update store.event set type = 'closed' where position = 2",
                "update store.event set version = 2 where position = 3",
                "update store.event set recorded_at = recorded_at + interval '1 microsecond' where position = 5",
                "update store.event set id = gen_random_uuid() where position = 6",
                "update store.event set tags = tags || '{a=1}' where position = 7");

        assertThat(told(audited.audit()))
                .startsWith(told(new AuditFinding.Differs(0, 4), new AuditFinding.Changed(at(1, 2, 3, 5, 6, 7))));
    }

    @Test
    void what_the_tables_would_not_even_take_is_found_without_stumbling() throws Exception {
        audited.tamper(
                "alter table store.event alter payload drop not null, alter tags drop not null,"
                        + " alter recorded_at drop not null",
                "update store.event set payload = null where position = 1",
                "update store.event set tags = '{{a=1},{b=2}}' where position = 2",
                "update store.event set tags = '{null}' where position = 3",
                "update store.event set recorded_at = 'infinity' where position = 5",
                "update store.event set recorded_at = null where position = 6",
                "update store.event set tags = null where position = 7");

        assertThat(told(audited.audit()))
                .startsWith(told(new AuditFinding.Differs(0, 4), new AuditFinding.Changed(at(1, 2, 3, 5, 6, 7))));
    }

    @Test
    void a_deleted_row_is_found() throws Exception {
        audited.tamper("delete from store.event where position = 3", "delete from store.tag where position = 3");

        assertTold(new AuditFinding.Differs(0, 4), new AuditFinding.Missing(at(3)));
    }

    @Test
    void a_deleted_row_whose_place_was_closed_is_found() throws Exception {
        audited.tamper(
                "delete from store.event where position = 3",
                "delete from store.tag where position = 3",
                "update store.event set position = position - 1 where position > 3",
                "update store.tag set position = position - 1 where position > 3");

        assertThat(told(audited.audit())).startsWith(told(new AuditFinding.TreeBeyond(9, 10)));
        assertThat(audited.audit().findings()).contains(new AuditFinding.Differs(0, 4));
    }

    @Test
    void an_inserted_row_is_found() throws Exception {
        audited.tamper(
                "update store.event set position = position + 101 where position > 3",
                "update store.event set position = position - 100 where position > 100",
                "insert into store.event select 4, gen_random_uuid(), type, version, payload, metadata, '{}', recorded_at"
                        + " from store.event where position = 3");

        assertThat(audited.audit().findings()).contains(new AuditFinding.Differs(0, 4));
    }

    @Test
    void a_row_in_the_place_of_another_is_found() throws Exception {
        audited.tamper(
                "alter table store.event drop constraint event_pkey",
                "alter table store.event drop constraint event_position_check",
                "insert into store.event select n, gen_random_uuid(), type, version, payload, metadata, tags, recorded_at"
                        + " from store.event, unnest('{0,5}'::bigint[]) n where position = 5");

        assertThat(told(audited.audit())).contains(told(new AuditFinding.Surplus(at(0, 5))));
    }

    @Test
    void two_swapped_rows_are_found() throws Exception {
        audited.tamper(
                "update store.event set position = 100 where position = 6",
                "update store.event set position = 6 where position = 7",
                "update store.event set position = 7 where position = 100");

        assertThat(told(audited.audit()))
                .startsWith(told(new AuditFinding.Differs(4, 8), new AuditFinding.Changed(at(6, 7))));
    }

    @Test
    void a_truncated_tail_is_found() throws Exception {
        audited.tamper("delete from store.event where position > 6", "delete from store.tag where position > 6");

        assertTold(new AuditFinding.Truncated(6, 8));
        forgetTree();
        assertTold(new AuditFinding.Truncated(6, 8));
    }

    @Test
    void a_tail_truncated_beyond_the_checkpoints_is_found_as_long_as_the_tree_knows_of_it() throws Exception {
        audited.tamper("delete from store.event where position > 9", "delete from store.tag where position > 9");

        assertTold(new AuditFinding.TreeBeyond(9, 10));
    }

    @Test
    void a_history_rewritten_as_a_whole_is_found() throws Exception {
        audited.tamper(
                "create table other as select * from store.event",
                "delete from store.event",
                "insert into store.event select position, gen_random_uuid(), type, version, payload, metadata, tags,"
                        + " recorded_at from other");
        growTreeAnew();

        assertTold(new AuditFinding.Differs(0, 4));
    }

    @Test
    void a_rewritten_history_is_found_behind_an_epoch_that_nobody_opened() throws Exception {
        audited.stop();
        audited.tamper(
                "update store.event set id = gen_random_uuid()",
                "insert into store.epoch (epoch, parent, forked_at, reason) values (2, 1, 0, 'a backup')",
                "update store.identity set epoch = 2");
        audited.start();
        growTreeAnew();

        assertTold(new AuditFinding.OtherEpochs(2, 1), new AuditFinding.Differs(0, 4));
    }

    @Test
    void a_change_beyond_the_checkpoints_is_told_apart() throws Exception {
        audited.tamper("update store.event set payload = '{\"a\":2}' where position = 9");

        assertTold(new AuditFinding.Unlike(at(9)));
        assertThat(audited.audit().findings()).extracting(AuditFinding::part).containsOnly(Part.TREE);
    }

    @Test
    void a_change_of_the_tree_alone_is_told_apart() throws Exception {
        audited.tamper("update audit_tree.node set hash = sha256('x') where level = 0 and index = 4");

        assertTold(new AuditFinding.Unlike(at(5)));
    }

    @Test
    void the_tag_index_is_compared_both_ways() throws Exception {
        audited.tamper(
                "delete from store.tag where tag in ('n=2', 'n=3')",
                "insert into store.tag values ('n=2', 7), ('type=closed', 7)");

        assertTold(new AuditFinding.TagsMissing(2, 2, "n=2"), new AuditFinding.TagsSurplus(2, 7, "n=2"));
    }

    @Test
    void without_checkpoints_nothing_is_sound() throws Exception {
        Path elsewhere = outside.resolve("elsewhere");
        Files.move(audited.folder.path(), elsewhere);

        assertTold(new AuditFinding.NoCheckpoint());
    }

    @Test
    void checkpoints_of_another_key_are_not_believed() throws Exception {
        PublicAuditKey other = AuditKey.keptIn(outside.resolve("other")).publicKey();
        try (Audit audit = new Audit(audited.database.direct)) {
            assertThat(told(audit.compare(audited.folder.read(), other)))
                    .containsExactly(told(new AuditFinding.Forged(at(1, 2)), new AuditFinding.NoCheckpoint()));
        }
    }

    @Test
    void a_checkpoint_with_a_changed_size_is_not_believed() throws Exception {
        List<Path> files;
        try (var listed = Files.list(audited.folder.path())) {
            files = listed.filter(file -> file.toString().endsWith(".txt")).toList();
        }
        Path file = files.getFirst();
        Files.writeString(file, Files.readString(file).replace("\n8\n", "\n9\n"));

        assertTold(new AuditFinding.Forged(at(2)));
        assertThat(audited.audit().size()).isEqualTo(4);
    }

    @Test
    void checkpoints_of_another_store_are_told() throws Exception {
        UUID signed = audited.store.identity().id();
        UUID found = UUID.randomUUID();
        audited.tamper("update store.identity set id = '" + found + "'");

        assertTold(new AuditFinding.OtherStore(signed, found), new AuditFinding.NoCheckpoint());
    }

    @Test
    void a_signed_checkpoint_that_does_not_fit_although_a_later_one_does_is_told() throws Exception {
        TreeHead last = audited.heads().getLast();
        TreeHead lie = new TreeHead(last.store(), last.lineage(), 5, Hash.EMPTY_TREE, last.time());
        audited.folder.add(LocalDate.EPOCH, _ -> audited.key.sign(lie));

        assertTold(new AuditFinding.Contradicted(5));
    }

    @Test
    void an_entity_is_proved_by_its_events_and_their_paths_only() throws Exception {
        try (Audit audit = new Audit(audited.database.direct)) {
            AuditReport report = audit.compare(audited.folder.read(), audited.key.publicKey());
            EntityProof proof = audit.prove("structure=1", report.covered());

            assertThat(proof.events())
                    .extracting(proved -> proved.event().position())
                    .containsExactly(1L, 4L, 7L);
            assertThat(proof.uncovered()).containsExactly(10L);
            assertThat(proof.signed().head().size()).isEqualTo(8);
            assertThat(proof.events())
                    .allSatisfy(proved -> assertThat(Proofs.includes(
                                    EventLeaf.hash(proved.event()),
                                    proved.event().position() - 1,
                                    proved.path(),
                                    8,
                                    proof.signed().head().root()))
                            .isTrue());
        }
    }
}
