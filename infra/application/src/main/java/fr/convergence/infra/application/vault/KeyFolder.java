package fr.convergence.infra.application.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import fr.convergence.infra.application.OwnerOnly;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;

/**
 * Keys as files of one folder, which all nodes share: {@code master}, and wrapped by it {@code fingerprints} and one file for each
 * person. Nothing is remembered, so that a key that is destroyed is destroyed for everybody at once.
 */
final class KeyFolder implements PersonKeys, FingerprintKey {

    private static final String FINGERPRINTS = "fingerprints";

    private final Path folder;
    private final Path persons;
    private final Path unfinished;

    KeyFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.persons = this.folder.resolve("persons");
        this.unfinished = this.folder.resolve("unfinished");
    }

    Path path() {
        return folder;
    }

    /** Whether others than this account and its group may look into it. */
    boolean openToOthers() throws IOException {
        return Files.isDirectory(folder)
                && Files.getPosixFilePermissions(folder).stream()
                        .anyMatch(permission -> permission == PosixFilePermission.OTHERS_READ
                                || permission == PosixFilePermission.OTHERS_EXECUTE
                                || permission == PosixFilePermission.OTHERS_WRITE);
    }

    /** The master key; empty when there is none yet, or none any more. */
    Optional<MasterKey> master() throws IOException {
        return MasterKey.in(folder);
    }

    /** The master key, and the folder itself, made when they are not there. */
    MasterKey masterOrDrawn() throws IOException {
        OwnerOnly.folder(folder);
        return MasterKey.inOrDrawn(folder);
    }

    @Override
    public Mac mac() throws IOException {
        Path file = folder.resolve(FINGERPRINTS);
        KeysetHandle key = findOrDraw(file, PredefinedMacParameters.HMAC_SHA256_256BITTAG, FINGERPRINTS);
        try {
            return key.getPrimitive(RegistryConfiguration.get(), Mac.class);
        } catch (GeneralSecurityException other) {
            throw new IOException(file + " is not a key of fingerprints", other);
        }
    }

    @Override
    public PersonKey findOrDraw(UUID beneficiary) throws IOException {
        OwnerOnly.folder(persons);
        return personKey(
                beneficiary,
                findOrDraw(file(beneficiary), PredefinedAeadParameters.AES256_GCM, beneficiary.toString()));
    }

    @Override
    public Optional<PersonKey> find(UUID beneficiary) throws IOException {
        Optional<KeysetHandle> key = find(file(beneficiary), beneficiary.toString());
        return key.isEmpty() ? Optional.empty() : Optional.of(personKey(beneficiary, key.get()));
    }

    private static PersonKey personKey(UUID beneficiary, KeysetHandle key) throws IOException {
        try {
            return new PersonKey(beneficiary, MasterKey.aead(key));
        } catch (GeneralSecurityException other) {
            throw new IOException("the key of " + beneficiary + " is of another kind", other);
        }
    }

    @Override
    public void destroy(UUID beneficiary) throws IOException {
        if (Files.isDirectory(unfinished)) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(unfinished, beneficiary + "*")) {
                for (Path file : left) {
                    delete(file, unfinished);
                }
            }
        }
        delete(file(beneficiary), persons);
    }

    private static void delete(Path file, Path from) throws IOException {
        if (Files.deleteIfExists(file)) {
            OwnerOnly.sync(from);
        }
    }

    private Path file(UUID beneficiary) {
        return persons.resolve(beneficiary.toString());
    }

    private KeysetHandle findOrDraw(Path file, Parameters kind, String use) throws IOException {
        Optional<KeysetHandle> known = find(file, use);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            OwnerOnly.folder(unfinished);
            OwnerOnly.writeOnce(file, existingMaster().wrap(MasterKey.drawn(kind), use), unfinished);
        } catch (GeneralSecurityException unusable) {
            throw new IOException(file + " cannot be wrapped", unusable);
        }
        return find(file, use).orElseThrow(() -> new NoSuchFileException(file.toString()));
    }

    private Optional<KeysetHandle> find(Path file, String use) throws IOException {
        byte[] wrapped;
        try {
            wrapped = Files.readAllBytes(file);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        try {
            return Optional.of(existingMaster().unwrap(wrapped, use));
        } catch (GeneralSecurityException other) {
            throw new IOException(file + " was wrapped with another master key, or is damaged", other);
        }
    }

    /** A new one would not open what the one that is missing has wrapped. */
    private MasterKey existingMaster() throws IOException {
        return master().orElseThrow(() ->
                new NoSuchFileException(folder.resolve(MasterKey.FILE).toString()));
    }
}
