package fr.convergence.infra.eventstore.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Signs checkpoints with an Ed25519 key (RFC 8032) that is kept in a file outside the database. */
public final class AuditKey {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> SECRET =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final PrivateKey key;
    private final PublicAuditKey publicKey;

    private AuditKey(PrivateKey key, PublicAuditKey publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /**
     * The key kept in a file, in PEM; drawn the first time, for its owner's eyes only. Beside it, in {@link #publicFile},
     * stands the public key.
     *
     * @throws IOException when the file cannot be read or made, or holds something else
     */
    public static AuditKey keptIn(Path file) throws IOException {
        if (Files.notExists(file)) {
            draw(file);
        }
        String pem = Files.readString(file);
        Path beside = publicFile(file);
        if (Files.notExists(beside) && pem.contains("PUBLIC KEY")) {
            placeUnlessThere(beside, new PublicAuditKey(PublicAuditKey.decode(pem, file)).pem());
        }
        AuditKey kept = new AuditKey(decode(pem, file), PublicAuditKey.read(beside));
        if (!kept.isPair()) {
            throw new IOException(beside + " is not the public key of " + file);
        }
        return kept;
    }

    /** Where the public key of a private one stands. */
    public static Path publicFile(Path privateFile) {
        return privateFile.resolveSibling(privateFile.getFileName() + ".pub");
    }

    /** Both keys in one file, so that a crash leaves both or none. */
    private static void draw(Path file) throws IOException {
        try {
            KeyPair drawn =
                    KeyPairGenerator.getInstance(PublicAuditKey.ALGORITHM).generateKeyPair();
            Path folder = file.toAbsolutePath().resolveSibling("");
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, OWNER_ONLY);
            }
            placeUnlessThere(
                    file,
                    Pem.encode("PRIVATE KEY", drawn.getPrivate().getEncoded())
                            + new PublicAuditKey(drawn.getPublic()).pem());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Whole or not at all, and never in the place of what another node may have put there meanwhile. */
    private static void placeUnlessThere(Path file, String content) throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling("");
        Path whole = Files.createTempFile(folder, file.getFileName().toString(), ".new", SECRET);
        try {
            try (FileChannel out = FileChannel.open(whole, WRITE)) {
                out.write(ByteBuffer.wrap(content.getBytes(UTF_8)));
                out.force(true);
            }
            Files.createLink(file, whole);
            CheckpointFolder.sync(folder);
        } catch (FileAlreadyExistsException another) {
            // That one counts.
        } finally {
            Files.delete(whole);
        }
    }

    private static PrivateKey decode(String pem, Path file) throws IOException {
        try {
            return KeyFactory.getInstance(PublicAuditKey.ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Pem.decode("PRIVATE KEY", pem)));
        } catch (GeneralSecurityException | IllegalArgumentException other) {
            throw new IOException(file + " holds no private key of Ed25519: " + other.getMessage(), other);
        }
    }

    private boolean isPair() {
        TreeHead any = new TreeHead(
                new UUID(0, 0), new Lineage(List.of(new Lineage.Fork(1, 0, 0))), 0, Hash.EMPTY_TREE, Instant.EPOCH);
        try {
            return publicKey.open(sign(any)).equals(any);
        } catch (IllegalArgumentException notSigned) {
            return false;
        }
    }

    /** The one that opens what this signs. */
    public PublicAuditKey publicKey() {
        return publicKey;
    }

    /** A C2SP {@code signed-note}: the text, an empty line, the signature. */
    public String sign(TreeHead head) {
        String text = head.text();
        byte[] id = publicKey.id(head.origin());
        byte[] signature = signature(text);
        byte[] line = ByteBuffer.allocate(id.length + signature.length)
                .put(id)
                .put(signature)
                .array();
        return text + "\n" + PublicAuditKey.SIGNED_BY + head.origin() + " "
                + Base64.getEncoder().encodeToString(line) + "\n";
    }

    private byte[] signature(String text) {
        try {
            Signature signer = Signature.getInstance(PublicAuditKey.ALGORITHM);
            signer.initSign(key);
            signer.update(text.getBytes(UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
