package fr.convergence.infra.eventstore.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is signed goes on from what was signed, or nothing is. */
class AuditCheckpointsTest {

    private static final Duration LONG = Duration.ofHours(1);

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

    private List<Long> sizes() {
        return audited.heads().stream().map(TreeHead::size).toList();
    }

    private void assertRefuses(String why) {
        List<Long> before = sizes();
        try (AuditCheckpoints signing = audited.checkpoints()) {
            await().until(() -> signing.failure() != null);
            assertThat(signing.failure()).contains(why);
        }
        assertThat(sizes()).isEqualTo(before);
    }

    /** As the operator's word that the store goes on without what it lost. */
    private void openEpoch(int epoch, long forkedAt) throws Exception {
        audited.stop();
        audited.tamper(
                "insert into store.epoch (epoch, parent, forked_at, reason) values (" + epoch + ", " + (epoch - 1)
                        + ", " + forkedAt + ", 'a backup')",
                "update store.identity set epoch = " + epoch);
        audited.start();
    }

    /** A backup of the whole database, with the tree in it. */
    private void restoreUpTo(long position) {
        audited.tamper(
                "delete from store.event where position > " + position,
                "delete from store.tag where position > " + position,
                "delete from store.command where position > " + position,
                "delete from audit_tree.node where (index + 1) << level::int > " + position,
                "update store.follower set position = " + position);
    }

    @Test
    void it_signs_what_is_new_and_only_that() throws Exception {
        try (AuditCheckpoints signing = audited.checkpoints()) {
            await().until(() -> signing.size() == 0);
            audited.record(3);
            await().until(() -> signing.size() == 3);
        }

        assertThat(sizes()).startsWith(0L).endsWith(3L).doesNotHaveDuplicates();
        assertThat(audited.audit().sound()).isTrue();
    }

    @Test
    void it_signs_at_its_interval_and_once_more_when_closed() throws Exception {
        try (AuditCheckpoints signing = audited.checkpoints(false, LONG)) {
            await().until(() -> signing.size() == 0);
            audited.record(3).awaitGrown();
            assertThat(sizes()).containsExactly(0L);
        }

        assertThat(sizes()).containsExactly(0L, 3L);
    }

    @Test
    void after_a_restart_it_goes_on_from_what_was_signed_last() throws Exception {
        audited.record(3).signed();
        audited.stop();
        audited.start();
        audited.signed().record(2).signed();

        assertThat(sizes()).startsWith(3L).endsWith(5L).doesNotHaveDuplicates();
    }

    @Test
    void a_node_that_does_not_grow_the_tree_signs_nothing_until_it_does() throws Exception {
        audited.record(3).signed();
        try (Audited other = new Audited(audited.database, outside);
                AuditCheckpoints elsewhere = other.checkpoints()) {
            audited.record(1).awaitGrown();
            assertThat(other.runner.runsHere(AuditTree.NAME)).isFalse();
            assertThat(elsewhere.failure()).isNull();
            assertThat(sizes()).containsExactly(3L);

            audited.runner.close();
            await().until(() -> elsewhere.size() == 4);
            assertThat(sizes()).containsExactly(3L, 4L);
            audited = new Audited(outside.resolve("next"));
        }
    }

    @Test
    void a_checkpoint_cut_in_half_by_a_crash_is_made_up_for() throws Exception {
        audited.record(3).signed().record(2).signed();
        Path file;
        try (var files = Files.list(audited.folder.path())) {
            file = files.filter(any -> any.toString().endsWith(".txt"))
                    .findFirst()
                    .orElseThrow();
        }
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 60));

        AuditReport report = audited.audit();
        assertThat(report.cut()).isTrue();
        assertThat(report.sound()).isTrue();
        assertThat(report.size()).isEqualTo(3);
        audited.signed();
        assertThat(sizes()).containsExactly(3L, 5L);
        assertThat(audited.audit().cut()).isFalse();
    }

    @Test
    void a_tree_that_does_not_begin_with_what_was_signed_is_not_signed() throws Exception {
        audited.record(3).signed();
        audited.tamper("update store.event set payload = '{\"a\":2}' where position = 2");
        audited.runner.reset(AuditTree.NAME);
        audited.record(2).awaitGrown();

        assertRefuses("the events up to 3 are not those whose checkpoint was signed");
    }

    @Test
    void a_store_that_ends_before_what_was_signed_is_not_signed() throws Exception {
        audited.record(3).signed();
        audited.stop();
        restoreUpTo(2);
        audited.start();

        assertRefuses("the store ends at 2, and a checkpoint was signed at 3");
    }

    @Test
    void a_checkpoint_that_was_changed_is_not_gone_on_from() throws Exception {
        audited.record(3).signed();
        try (var files = Files.list(audited.folder.path())) {
            Path file = files.filter(any -> any.toString().endsWith(".txt"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(file, Files.readString(file).replace("\n3\n", "\n2\n"));
        }
        audited.record(1).awaitGrown();

        try (AuditCheckpoints signing = audited.checkpoints()) {
            await().until(() -> signing.failure() != null);
            assertThat(signing.failure()).contains("was changed, or signed by another key");
        }
    }

    @Test
    void checkpoints_of_another_store_are_not_gone_on_from() throws Exception {
        audited.record(3).signed();
        audited.tamper("update store.identity set id = '" + UUID.randomUUID() + "'");

        assertRefuses("the last checkpoint is of the store");
    }

    @Test
    void while_the_tree_grows_anew_nothing_is_signed_and_nothing_is_wrong() throws Exception {
        audited.record(3).signed();
        audited.runner.pause(AuditTree.NAME);
        audited.tamper("delete from audit_tree.node", "update store.follower set position = 0");
        AuditCheckpoints signing = new AuditCheckpoints(
                audited.database.pool,
                audited.folder,
                audited.key,
                new AuditCheckpoints.Rights(() -> true, false),
                Audited.SHORT);
        signing.close();
        assertThat(signing.failure()).isNull();
        assertThat(sizes()).containsExactly(3L);

        audited.runner.resume(AuditTree.NAME);
        audited.record(1).signed();
        assertThat(sizes()).containsExactly(3L, 4L);
    }

    @Test
    void an_epoch_that_nobody_opened_here_is_not_signed() throws Exception {
        audited.record(3).signed();
        audited.stop();
        restoreUpTo(2);
        openEpoch(2, 2);

        assertRefuses("the database is in epoch 2, which no checkpoint knows");
    }

    @Test
    void an_epoch_that_the_operator_opened_is_signed_and_what_was_lost_is_set_aside() throws Exception {
        audited.record(2).signed().record(3).signed();
        audited.stop();
        restoreUpTo(3);
        openEpoch(2, 3);
        audited.signed(true).record(4).signed();

        assertThat(audited.heads())
                .extracting(head -> head.lineage().present().epoch())
                .startsWith(1, 1, 2)
                .endsWith(2);
        assertThat(sizes()).startsWith(2L, 5L, 3L).endsWith(7L);
        AuditReport report = audited.audit();
        assertThat(report.findings()).isEmpty();
        assertThat(report.setAside()).isEqualTo(1);
        assertThat(report.epoch()).isEqualTo(2);
        assertThat(report.size()).isEqualTo(7);
    }

    @Test
    void in_a_new_epoch_what_both_have_in_common_must_still_be_what_was_signed() throws Exception {
        audited.record(2).signed().record(3).signed();
        audited.stop();
        restoreUpTo(3);
        audited.tamper("update store.event set payload = '{\"a\":2}' where position = 1");
        openEpoch(2, 3);
        audited.runner.reset(AuditTree.NAME);
        audited.awaitGrown();

        try (AuditCheckpoints signing = audited.checkpoints(true, Audited.SHORT)) {
            await().until(() -> signing.failure() != null);
            assertThat(signing.failure()).contains("the events up to 2 are not those whose checkpoint was signed");
        }
    }

    @Test
    void while_the_folder_cannot_be_written_it_is_told_and_made_up_for_later() throws Exception {
        Files.writeString(audited.folder.path(), "a file where the folder should be");
        audited.record(3).awaitGrown();
        try (AuditCheckpoints signing = audited.checkpoints()) {
            await().until(() -> signing.failure() != null);
            Files.delete(audited.folder.path());
            await().until(() -> signing.size() == 3);
            await().until(() -> signing.failure() == null);
        }
        assertThat(sizes()).containsExactly(3L);
    }
}
