package fr.convergence.infra.application.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import fr.convergence.infra.application.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** Wraps every other key of the vault. It seals nothing of a person's itself. */
final class MasterKey {

    static final String FILE = "master";

    private static final byte[] SEAL = "the vault of personal data".getBytes(UTF_8);

    static {
        try {
            AeadConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException missing) {
            throw new ExceptionInInitializerError(missing);
        }
    }

    private final Aead aead;

    private MasterKey(Aead aead) {
        this.aead = aead;
    }

    /**
     * The one that is kept in a folder; empty when there is none.
     *
     * @throws IOException when it cannot be read, or is no key
     */
    static Optional<MasterKey> in(Path folder) throws IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(folder.resolve(FILE));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new MasterKey(aead(TinkProtoKeysetFormat.parseKeyset(content, InsecureSecretKeyAccess.get()))));
        } catch (GeneralSecurityException other) {
            throw new IOException(folder.resolve(FILE) + " is not a master key", other);
        }
    }

    /** The one that is kept in a folder, drawn if there is none. */
    static MasterKey inOrDrawn(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            OwnerOnly.writeOnce(file, plain(drawn(PredefinedAeadParameters.AES256_GCM)), folder);
        }
        return in(folder).orElseThrow(() -> new NoSuchFileException(file.toString()));
    }

    private static byte[] plain(KeysetHandle key) {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that cannot be written", impossible);
        }
    }

    /** A new key of some kind. */
    static KeysetHandle drawn(Parameters parameters) {
        try {
            return KeysetHandle.generateNew(parameters);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no key can be drawn", impossible);
        }
    }

    /** What a key of AES-GCM does. */
    static Aead aead(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** A key as it may be kept: under this one, and for one use. */
    byte[] wrap(KeysetHandle key, String use) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, aead, use.getBytes(UTF_8));
    }

    /** @throws GeneralSecurityException when it was wrapped with another, for another use, or was changed */
    KeysetHandle unwrap(byte[] wrapped, String use) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, aead, use.getBytes(UTF_8));
    }

    /** Tells the database which master key it goes with. */
    byte[] seal() {
        try {
            return aead.encrypt(SEAL, SEAL);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that does not encrypt", impossible);
        }
    }

    /** Whether a seal was made with this key. */
    boolean made(byte[] seal) {
        try {
            aead.decrypt(seal, SEAL);
            return true;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }
}
