package fr.convergence.infra.eventstore.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFolderTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @TempDir
    Path outside;

    private CheckpointFolder folder() {
        return new CheckpointFolder(outside.resolve("kept/checkpoints"));
    }

    private static String note(String text) {
        return "é" + text + "\nmore\n\n\u2014 signature\n";
    }

    private void add(LocalDate day, String text) throws Exception {
        assertThat(folder().add(day, _ -> note(text))).isTrue();
    }

    @Test
    void a_folder_that_is_not_there_holds_nothing() throws Exception {
        assertThat(folder().read()).isEqualTo(new CheckpointFolder.Content(List.of(), false));
        assertThat(folder().last()).isEmpty();
    }

    @Test
    void notes_stand_in_the_order_they_were_added_whatever_the_clock_says() throws Exception {
        add(MONDAY, "one");
        add(TUESDAY, "two");
        add(MONDAY, "three");

        assertThat(folder().read().notes()).containsExactly(note("one"), note("two"), note("three"));
        assertThat(folder().last()).contains(note("three"));
        assertThat(Files.exists(folder().path().resolve("2026-11-24.txt"))).isTrue();
    }

    @Test
    void nothing_is_written_where_there_is_nothing_to_add() throws Exception {
        assertThat(folder().add(MONDAY, _ -> null)).isFalse();
        assertThat(folder().read().notes()).isEmpty();
    }

    @Test
    void two_do_not_add_at_once() throws Exception {
        boolean outer = folder().add(MONDAY, _ -> {
            assertThat(folder().add(MONDAY, _ -> note("inner"))).isFalse();
            return note("outer");
        });

        assertThat(outer).isTrue();
        assertThat(folder().read().notes()).containsExactly(note("outer"));
    }

    @Test
    void wherever_a_crash_cut_a_note_those_before_count_and_the_next_is_added_after_them() throws Exception {
        add(MONDAY, "one");
        byte[] before = Files.readAllBytes(file());
        add(MONDAY, "two");
        byte[] whole = Files.readAllBytes(file());

        for (int length = before.length; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThat(folder().read())
                    .isEqualTo(new CheckpointFolder.Content(List.of(note("one")), length > before.length));

            add(MONDAY, "three");
            assertThat(folder().read())
                    .isEqualTo(new CheckpointFolder.Content(List.of(note("one"), note("three")), false));
        }
    }

    @Test
    void a_first_note_that_was_cut_is_made_up_for_on_the_next_day() throws Exception {
        add(MONDAY, "one");
        Files.writeString(file(), "half a no");

        assertThat(folder().last()).isEmpty();
        add(TUESDAY, "two");
        assertThat(folder().read()).isEqualTo(new CheckpointFolder.Content(List.of(note("two")), false));
    }

    private Path file() {
        return folder().path().resolve(MONDAY + ".txt");
    }
}
