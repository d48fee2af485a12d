package fr.convergence.infra.application.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.convergence.infra.application.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys are files: drawn once, for one person, for this account's eyes, and gone when they are deleted. */
class KeyFolderTest {

    private static final byte[] TEXT = "somebody".getBytes(UTF_8);

    private final Path folder = TestData.empty().resolve("keys");
    private final KeyFolder keys = new KeyFolder(folder);
    private final UUID person = UUID.randomUUID();

    @BeforeEach
    void drawMaster() throws IOException {
        keys.masterOrDrawn();
    }

    @Test
    void what_a_key_sealed_it_opens_after_a_restart_for_that_person_and_use_only() throws Exception {
        byte[] sealed = keys.findOrDraw(person).seal("content", TEXT);
        PersonKey again = new KeyFolder(folder).find(person).orElseThrow();
        assertThat(again.open("content", sealed)).isEqualTo(TEXT);
        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> again.open("deposit", sealed));
        PersonKey other = keys.findOrDraw(UUID.randomUUID());
        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> other.open("content", sealed));
    }

    @Test
    void of_many_that_draw_the_key_of_one_person_at_once_all_have_the_same() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<PersonKey>> drawn = IntStream.range(0, 16)
                    .mapToObj(_ -> threads.submit(() -> new KeyFolder(folder).findOrDraw(person)))
                    .toList();
            byte[] sealed = keys.findOrDraw(person).seal("content", TEXT);
            for (Future<PersonKey> key : drawn) {
                assertThat(key.get().open("content", sealed)).isEqualTo(TEXT);
            }
        }
        assertThat(folder.resolve("unfinished")).isEmptyDirectory();
    }

    @Test
    void a_destroyed_key_is_gone_with_whatever_a_power_cut_left_of_it() throws IOException {
        keys.findOrDraw(person);
        Path left = folder.resolve("unfinished").resolve(person + "123.new");
        Files.copy(folder.resolve("persons").resolve(person.toString()), left);
        keys.destroy(person);
        assertThat(keys.find(person)).isEmpty();
        assertThat(left).doesNotExist();
        keys.destroy(person);
    }

    @Test
    void the_key_of_one_person_does_not_serve_as_anothers() throws IOException {
        keys.findOrDraw(person);
        UUID other = UUID.randomUUID();
        Path persons = folder.resolve("persons");
        Files.copy(persons.resolve(person.toString()), persons.resolve(other.toString()));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> keys.find(other))
                .withMessageContaining(other.toString());
    }

    @Test
    void only_this_account_may_look_into_any_of_it() throws IOException {
        keys.findOrDraw(person);
        keys.mac();
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all)
                    .hasSize(6)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .endsWith("------"));
        }
        assertThat(keys.openToOthers()).isFalse();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x--x"));
        assertThat(keys.openToOthers()).isTrue();
    }

    @Test
    void no_key_of_a_person_is_drawn_where_the_master_key_is_missing() throws IOException {
        Files.delete(folder.resolve(MasterKey.FILE));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> keys.findOrDraw(person))
                .withMessageContaining(MasterKey.FILE);
        assertThat(folder.resolve(MasterKey.FILE)).doesNotExist();
    }
}
