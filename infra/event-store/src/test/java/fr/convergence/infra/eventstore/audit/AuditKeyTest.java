package fr.convergence.infra.eventstore.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditKeyTest {

    private static final TreeHead HEAD = new TreeHead(
            UUID.fromString("0fd6dc5c-95f6-4e88-9ed5-7a2b7b3f8d11"),
            new Lineage(List.of(new Lineage.Fork(1, 0, 0), new Lineage.Fork(3, 1, 17))),
            20,
            Hash.EMPTY_TREE,
            Instant.parse("2026-11-22T18:40:00.123456Z"));

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("secrets/audit-key");
    }

    @Test
    void a_key_is_drawn_once_and_kept_from_others_with_the_public_one_beside_it() throws Exception {
        AuditKey drawn = AuditKey.keptIn(file());
        AuditKey again = AuditKey.keptIn(file());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
        assertThat(again.publicKey().open(drawn.sign(HEAD))).isEqualTo(HEAD);
        assertThat(PublicAuditKey.read(AuditKey.publicFile(file())).open(drawn.sign(HEAD)))
                .isEqualTo(HEAD);
        assertThat(Files.readString(AuditKey.publicFile(file()))).doesNotContain("PRIVATE");
        try (var files = Files.list(file().getParent())) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void a_public_key_that_was_lost_is_put_back() throws Exception {
        AuditKey drawn = AuditKey.keptIn(file());
        Files.delete(AuditKey.publicFile(file()));

        assertThat(AuditKey.keptIn(file()).publicKey().open(drawn.sign(HEAD))).isEqualTo(HEAD);
    }

    @Test
    void what_is_no_key_or_not_its_own_is_refused() throws Exception {
        AuditKey.keptIn(file());
        Path other = folder.resolve("other");
        AuditKey.keptIn(other);
        Files.copy(other, folder.resolve("mixed"));
        Files.copy(AuditKey.publicFile(file()), AuditKey.publicFile(folder.resolve("mixed")));

        assertThatThrownBy(() -> AuditKey.keptIn(folder.resolve("mixed")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not the public key of");
        Files.writeString(other, "nothing of the kind");
        assertThatThrownBy(() -> AuditKey.keptIn(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds no private key");
    }

    @Test
    void a_note_says_what_it_says_in_lines() throws Exception {
        String note = AuditKey.keptIn(file()).sign(HEAD);

        assertThat(note.lines().limit(7))
                .containsExactly(
                        "event-store/0fd6dc5c-95f6-4e88-9ed5-7a2b7b3f8d11",
                        "20",
                        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                        "epoch 1 after 0 at 0",
                        "epoch 3 after 1 at 17",
                        "time 2026-11-22T18:40:00.123456Z",
                        "");
        assertThat(note.lines().skip(7))
                .singleElement()
                .asString()
                .startsWith("\u2014 event-store/0fd6dc5c-95f6-4e88-9ed5-7a2b7b3f8d11 ");
    }

    /** The example of the C2SP specification of signed notes, which Go's sumdb made. */
    @Test
    void the_identifier_of_a_key_is_the_one_of_signed_notes() throws Exception {
        byte[] vkey = Base64.getDecoder().decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        Path pem = folder.resolve("peter.pub");
        byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] spki = new byte[44];
        System.arraycopy(prefix, 0, spki, 0, prefix.length);
        System.arraycopy(vkey, 1, spki, prefix.length, 32);
        Files.writeString(pem, Pem.encode("PUBLIC KEY", spki));

        assertThat(PublicAuditKey.read(pem).id("PeterNeumann")).asHexString().isEqualToIgnoringCase("c74f20a3");
    }

    @Test
    void whatever_is_changed_in_a_note_it_is_not_opened_any_more() throws Exception {
        AuditKey key = AuditKey.keptIn(file());
        String note = key.sign(HEAD);

        for (int i = 0; i < note.length(); i++) {
            String changed = note.substring(0, i) + (char) (note.charAt(i) ^ 1) + note.substring(i + 1);
            assertThatThrownBy(() -> key.publicKey().open(changed)).isInstanceOf(IllegalArgumentException.class);
            String cut = note.substring(0, i);
            if (i < note.length() - 1) {
                assertThatThrownBy(() -> key.publicKey().open(cut)).isInstanceOf(IllegalArgumentException.class);
            }
        }
        PublicAuditKey other = AuditKey.keptIn(folder.resolve("other")).publicKey();
        assertThatThrownBy(() -> other.open(note)).hasMessageContaining("not signed by this key");
    }

    @Test
    void a_witness_may_sign_beside() throws Exception {
        AuditKey key = AuditKey.keptIn(file());

        assertThat(key.publicKey().open(key.sign(HEAD) + "\u2014 witness.example AAAA\n"))
                .isEqualTo(HEAD);
    }
}
