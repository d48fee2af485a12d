package fr.convergence.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {

    @TempDir
    Path folder;

    private CheckpointFile file() {
        return new CheckpointFile(folder.resolve("new/checkpoint"));
    }

    private static Checkpoint checkpoint(long position, UUID event) {
        return new Checkpoint(
                UUID.randomUUID(),
                new Epochs(List.of(
                        new Epoch(1, 0, 0, "created", Instant.EPOCH),
                        new Epoch(
                                2,
                                1,
                                17,
                                "a restored\n  backup: « été »",
                                Instant.parse("2026-01-15T09:00:00.123456Z")))),
                position,
                event);
    }

    @Test
    void what_was_written_is_read_again() throws Exception {
        Checkpoint written = checkpoint(42, UUID.randomUUID());
        file().write(written);

        Checkpoint read = file().read().orElseThrow();

        assertThat(read.store()).isEqualTo(written.store());
        assertThat(read.position()).isEqualTo(42);
        assertThat(read.event()).isEqualTo(written.event());
        assertThat(read.epochs().all()).isEqualTo(written.epochs().all());
        assertThat(read.epochs().present().reason()).isEqualTo("a restored backup: « été »");
    }

    @Test
    void a_store_without_events_has_a_checkpoint_too() throws Exception {
        file().write(checkpoint(0, null));

        assertThat(file().read().orElseThrow().event()).isNull();
    }

    @Test
    void the_last_one_written_counts_and_nothing_is_left_beside_it() throws Exception {
        file().write(checkpoint(1, UUID.randomUUID()));
        file().write(checkpoint(2, UUID.randomUUID()));

        assertThat(file().read().orElseThrow().position()).isEqualTo(2);
        try (var entries = Files.list(file().path().getParent())) {
            assertThat(entries).hasSize(1);
        }
    }

    @Test
    void no_file_is_no_checkpoint() throws Exception {
        assertThat(file().read()).isEmpty();
    }

    @Test
    void any_change_of_any_character_is_seen() throws Exception {
        file().write(checkpoint(42, UUID.randomUUID()));
        String whole = Files.readString(file().path());
        for (int i = 0; i < whole.length(); i++) {
            assertCorrupt(whole.substring(0, i));
            assertCorrupt(whole.substring(0, i) + (char) (whole.charAt(i) ^ 1) + whole.substring(i + 1));
        }
    }

    private void assertCorrupt(String content) throws IOException {
        Files.writeString(file().path(), content);
        assertThatThrownBy(() -> file().read())
                .as(content)
                .isInstanceOf(CheckpointFile.Corrupt.class)
                .hasMessageContaining(file().path().toString());
    }

    @Test
    void what_cannot_be_written_leaves_nothing_beside_what_was_there() throws Exception {
        Files.createDirectories(file().path().resolve("a folder where the file should be"));

        assertThatThrownBy(() -> file().write(checkpoint(1, UUID.randomUUID()))).isInstanceOf(IOException.class);
        try (var entries = Files.list(file().path().getParent())) {
            assertThat(entries).containsExactly(file().path());
        }
    }
}
