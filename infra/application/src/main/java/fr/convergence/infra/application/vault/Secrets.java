package fr.convergence.infra.application.vault;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;

/** Seals what is no personal data and as secret, each under a key of its own, kept and destroyed as those of persons are. */
public final class Secrets {

    private static final String USE = "secret";

    private final PersonKeys keys;
    private final VaultSeal seal;
    private final VaultRows rows;

    Secrets(PersonKeys keys, VaultSeal seal, VaultRows rows) {
        this.keys = keys;
        this.seal = seal;
        this.rows = rows;
    }

    /** Seals for one identifier, whose key is drawn if there is none. */
    public byte[] seal(UUID id, byte[] plain) throws IOException {
        seal.check(rows);
        return keys.findOrDraw(id).seal(USE, plain);
    }

    /** What was sealed for an identifier; empty when its key is destroyed. */
    public Optional<byte[]> open(UUID id, byte[] sealed) throws IOException {
        Optional<PersonKey> key = keys.find(id);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(key.get().open(USE, sealed));
        } catch (GeneralSecurityException other) {
            throw new IOException("what is kept as " + id + " was not sealed with its key", other);
        }
    }

    /** Makes what was sealed for an identifier unreadable for ever. */
    public void destroy(UUID id) throws IOException {
        keys.destroy(id);
    }
}
