package fr.convergence.infra.application.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** The key of one person: what it seals opens under it, for that person and that use only. */
final class PersonKey {

    private final UUID beneficiary;
    private final Aead aead;

    PersonKey(UUID beneficiary, Aead aead) {
        this.beneficiary = beneficiary;
        this.aead = aead;
    }

    /** @param use what it is sealed as; nothing else opens it */
    byte[] seal(String use, byte[] plain) {
        try {
            return aead.encrypt(plain, boundTo(use));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that does not encrypt", impossible);
        }
    }

    /** @throws GeneralSecurityException when it was sealed with another key, for another person or use, or was changed */
    byte[] open(String use, byte[] sealed) throws GeneralSecurityException {
        return aead.decrypt(sealed, boundTo(use));
    }

    private byte[] boundTo(String use) {
        return (use + " of " + beneficiary).getBytes(UTF_8);
    }
}
