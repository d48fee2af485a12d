package fr.convergence.infra.application.vault;

import static fr.convergence.infra.application.vault.VaultAtHand.CLAIRE;
import static fr.convergence.infra.application.vault.VaultAtHand.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.convergence.infra.application.vault.VaultAtHand.Started;
import fr.convergence.kernel.referral.ErasureReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An erasure that stops anywhere is completed, and one that is undone by an older copy is done again. */
class ErasuresTest {

    private final VaultAtHand at = new VaultAtHand();

    private static Tombstone tombstone(UUID beneficiary) {
        return new Tombstone(beneficiary, NOW, ErasureReason.ON_REQUEST);
    }

    /** Where the process dies. */
    private enum Death {
        BEFORE_THE_KEY_IS_DESTROYED,
        BEFORE_THE_ROW_IS_DELETED
    }

    /** Keys of a process that dies while it destroys one. */
    private record DyingKeys(KeyFolder folder, Death death) implements PersonKeys {

        @Override
        public PersonKey findOrDraw(UUID beneficiary) throws IOException {
            return folder.findOrDraw(beneficiary);
        }

        @Override
        public Optional<PersonKey> find(UUID beneficiary) throws IOException {
            return folder.find(beneficiary);
        }

        @Override
        public void destroy(UUID beneficiary) throws IOException {
            if (death == Death.BEFORE_THE_ROW_IS_DELETED) {
                folder.destroy(beneficiary);
            }
            throw new IOException("died");
        }
    }

    @ParameterizedTest
    @EnumSource(Death.class)
    void what_a_death_left_half_done_is_done_by_the_next_start(Death death) throws IOException {
        KeyFolder folder = new KeyFolder(at.keys);
        Started dying = at.start(folder, new DyingKeys(folder, death));
        UUID beneficiary = dying.deposit(CLAIRE);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> dying.erasures().erase(tombstone(beneficiary)));
        assertThat(at.count("person")).isEqualTo(1);
        assertThat(folder.find(beneficiary).isPresent()).isEqualTo(death == Death.BEFORE_THE_KEY_IS_DESTROYED);
        assertNothingIsLeft(at.start(), beneficiary);
    }

    @Test
    void without_a_tombstone_nothing_is_erased() throws IOException {
        Started started = at.start();
        UUID beneficiary = started.deposit(CLAIRE);
        Files.createDirectory(at.tombstones);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> started.erasures().erase(tombstone(beneficiary)));
        assertThat(started.keys().find(beneficiary)).isPresent();
        assertThat(at.count("person")).isEqualTo(1);
    }

    @Test
    void older_copies_of_keys_and_database_bring_nobody_back() throws Exception {
        Started started = at.start();
        UUID erased = started.deposit(CLAIRE);
        UUID kept = started.deposit(CLAIRE);
        Path oldKeys = copy(at.keys, at.folder.resolve("old-keys"));
        for (String table : new String[] {"person", "fingerprint", "command"}) {
            at.sql
                    .sql("create table old_" + table + " as select * from vault." + table)
                    .update();
        }
        started.erasures().erase(tombstone(erased));
        assertThat(started.vault().read(erased)).isEmpty();

        Files.move(at.keys, at.folder.resolve("lost-keys"));
        copy(oldKeys, at.keys);
        at.sql
                .sql("truncate vault.person, vault.fingerprint, vault.command, vault.erasure")
                .update();
        for (String table : new String[] {"person", "fingerprint", "command"}) {
            at.sql
                    .sql("insert into vault." + table + " select * from old_" + table)
                    .update();
        }
        assertThat(new KeyFolder(at.keys).find(erased)).isPresent();

        Started restored = at.start();
        assertNothingIsLeft(restored, erased);
        assertThat(restored.vault().read(kept)).isPresent();
    }

    @Test
    void keys_that_come_back_alone_are_destroyed_again() throws Exception {
        Started started = at.start();
        UUID beneficiary = started.deposit(CLAIRE);
        Path file = at.keys.resolve("persons").resolve(beneficiary.toString());
        byte[] key = Files.readAllBytes(file);
        started.erasures().erase(tombstone(beneficiary));
        Files.write(file, key);
        assertNothingIsLeft(at.start(), beneficiary);
    }

    private void assertNothingIsLeft(Started started, UUID beneficiary) throws IOException {
        assertThat(started.keys().find(beneficiary)).isEmpty();
        assertThat(at.sql
                        .sql("select count(*) from vault.person where beneficiary_id = ?")
                        .param(beneficiary)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(started.vault().read(beneficiary)).isEmpty();
        assertThat(started.erasures().find(beneficiary)).contains(tombstone(beneficiary));
    }

    private static Path copy(Path folder, Path to) throws Exception {
        Process copy = new ProcessBuilder("cp", "-a", folder.toString(), to.toString())
                .inheritIO()
                .start();
        assertThat(copy.waitFor()).isZero();
        return to;
    }
}
