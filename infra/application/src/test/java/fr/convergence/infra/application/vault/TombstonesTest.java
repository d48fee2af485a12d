package fr.convergence.infra.application.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.TestData;
import fr.convergence.kernel.referral.ErasureReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The file of erasures is added to, by several nodes, whatever a power cut left at its end. */
class TombstonesTest {

    private final Path file = TestData.empty().resolve("tombstones");
    private final Tombstones tombstones = new Tombstones(file);

    private static Tombstone tombstone() {
        return new Tombstone(UUID.randomUUID(), VaultAtHand.NOW, ErasureReason.ON_REQUEST);
    }

    @Test
    void what_was_added_is_there_after_a_restart_once() throws IOException {
        Tombstone one = tombstone();
        Tombstone other = tombstone();
        tombstones.add(one);
        tombstones.add(other);
        tombstones.add(one);
        assertThat(new Tombstones(file).all()).containsExactly(one, other);
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void what_another_node_adds_is_seen() throws IOException {
        tombstones.add(tombstone());
        Tombstones node = new Tombstones(file);
        assertThat(node.all()).hasSize(1);
        Tombstone late = tombstone();
        tombstones.add(late);
        assertThat(node.find(late.beneficiary())).contains(late);
    }

    @Test
    void a_line_that_a_power_cut_left_half_written_is_none_and_spoils_no_other() throws IOException {
        Tombstone one = tombstone();
        Tombstone other = tombstone();
        Tombstone torn = tombstone();
        tombstones.add(one);
        Files.writeString(file, torn.line().substring(0, 50), UTF_8, StandardOpenOption.APPEND);
        Tombstones restarted = new Tombstones(file);
        assertThat(restarted.all()).containsExactly(one);
        restarted.add(other);
        restarted.add(torn);
        assertThat(new Tombstones(file).all()).containsExactly(one, other, torn);
    }

    @Test
    void where_nothing_was_erased_there_is_no_file() throws IOException {
        assertThat(tombstones.all()).isEmpty();
        assertThat(tombstones.find(UUID.randomUUID())).isEmpty();
        assertThat(file).doesNotExist();
    }
}
