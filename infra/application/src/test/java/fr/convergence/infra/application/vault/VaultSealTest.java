package fr.convergence.infra.application.vault;

import static fr.convergence.infra.application.vault.VaultAtHand.CLAIRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.convergence.infra.application.CannotStart;
import fr.convergence.infra.application.TestData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** A database and the keys of what it holds go together, or nothing starts. */
class VaultSealTest {

    private final VaultAtHand at = new VaultAtHand();

    @Test
    void before_the_first_deposit_any_folder_will_do_and_none_is_made() {
        at.start();
        assertThat(at.keys).doesNotExist();
    }

    @Test
    void without_its_master_key_it_does_not_start_and_draws_no_other() throws IOException {
        at.start().deposit(CLAIRE);
        Files.delete(at.keys.resolve(MasterKey.FILE));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(at::start)
                .withMessageContaining("the file master is missing")
                .withMessageContaining(at.keys.toString())
                .withMessageContaining("--convergence.vault.keys=");
        assertThat(at.keys.resolve(MasterKey.FILE)).doesNotExist();
    }

    @Test
    void with_the_master_key_of_another_it_does_not_start() throws IOException {
        at.start().deposit(CLAIRE);
        bringAnotherMasterKey();
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(at::start)
                .withMessageContaining("not the one the personal data of this database was sealed with");
    }

    @Test
    void with_a_damaged_master_key_it_does_not_start() throws IOException {
        at.start().deposit(CLAIRE);
        Files.writeString(at.keys.resolve(MasterKey.FILE), "damaged");
        assertThatExceptionOfType(CannotStart.class).isThrownBy(at::start).withMessageContaining("is not a master key");
    }

    @Test
    void a_node_with_keys_of_its_own_takes_no_deposit_once_another_sealed() throws IOException {
        VaultAtHand.Started node = at.start();
        at.start().deposit(CLAIRE);
        bringAnotherMasterKey();
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> node.deposit(CLAIRE))
                .havingCause()
                .withMessageContaining("another node sealed");
        assertThat(at.count("person")).isEqualTo(1);
    }

    @Test
    void keys_that_others_may_look_at_are_refused() throws IOException {
        at.start().deposit(CLAIRE);
        Files.setPosixFilePermissions(at.keys, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(at::start)
                .withMessageContaining("chmod 700 " + at.keys);
    }

    private void bringAnotherMasterKey() throws IOException {
        Path another = TestData.empty().resolve("keys");
        new KeyFolder(another).masterOrDrawn();
        Files.write(at.keys.resolve(MasterKey.FILE), Files.readAllBytes(another.resolve(MasterKey.FILE)));
    }
}
