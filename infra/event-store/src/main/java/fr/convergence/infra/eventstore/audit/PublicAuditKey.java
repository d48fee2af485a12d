package fr.convergence.infra.eventstore.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Who may sign checkpoints: an Ed25519 key (RFC 8032). Opens what it signed, and nothing else. */
public final class PublicAuditKey {

    static final String ALGORITHM = "Ed25519";
    static final String SIGNED_BY = "\u2014 ";

    private static final int ID_LENGTH = 4;
    private static final byte ED25519 = 0x01;
    private static final int RAW_LENGTH = 32;

    private final PublicKey key;

    PublicAuditKey(PublicKey key) {
        this.key = key;
    }

    /**
     * Reads the key of a file in PEM, as {@code openssl pkey -pubout} writes it.
     *
     * @throws IOException when the file cannot be read, or holds something else
     */
    public static PublicAuditKey read(Path file) throws IOException {
        return new PublicAuditKey(decode(Files.readString(file), file));
    }

    static PublicKey decode(String pem, Path file) throws IOException {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Pem.decode("PUBLIC KEY", pem)));
        } catch (GeneralSecurityException | IllegalArgumentException other) {
            throw new IOException(file + " holds no public key of Ed25519: " + other.getMessage(), other);
        }
    }

    /** In PEM. */
    public String pem() {
        return Pem.encode("PUBLIC KEY", key.getEncoded());
    }

    /** Tells the keys of a name apart, as C2SP {@code signed-note} computes it. */
    byte[] id(String name) {
        MessageDigest digest = Hash.sha256();
        digest.update((name + "\n").getBytes(UTF_8));
        digest.update(ED25519);
        byte[] encoded = key.getEncoded();
        digest.update(encoded, encoded.length - RAW_LENGTH, RAW_LENGTH);
        return Arrays.copyOf(digest.digest(), ID_LENGTH);
    }

    /**
     * What a signed note says.
     *
     * @throws IllegalArgumentException when this key did not sign it, or it is not a checkpoint
     */
    public TreeHead open(String note) {
        int end = note.indexOf("\n\n") + 1;
        String text = note.substring(0, end);
        List<String> signatures =
                end == 0 ? List.of() : note.substring(end + 1).lines().toList();
        if (signatures.stream().noneMatch(line -> isSigned(text, line))) {
            throw new IllegalArgumentException("not signed by this key");
        }
        return TreeHead.parse(text);
    }

    private boolean isSigned(String text, String line) {
        String name = text.lines().findFirst().orElse("");
        String begin = SIGNED_BY + name + " ";
        if (!line.startsWith(begin)) {
            return false;
        }
        String encoded = line.substring(begin.length());
        try {
            byte[] signature = Base64.getDecoder().decode(encoded);
            boolean ours = Base64.getEncoder().encodeToString(signature).equals(encoded)
                    && signature.length > ID_LENGTH
                    && Arrays.equals(Arrays.copyOf(signature, ID_LENGTH), id(name));
            if (!ours) {
                return false;
            }
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(text.getBytes(UTF_8));
            return verifier.verify(signature, ID_LENGTH, signature.length - ID_LENGTH);
        } catch (GeneralSecurityException | IllegalArgumentException other) {
            return false;
        }
    }
}
