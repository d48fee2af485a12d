package fr.convergence.infra.application.vault;

import com.google.crypto.tink.Mac;
import java.io.IOException;

/** The key under which fingerprints are made, kept where those of persons are. */
@FunctionalInterface
interface FingerprintKey {

    /**
     * Drawn and kept durably if there is none.
     *
     * @throws IOException when that cannot be done
     */
    Mac mac() throws IOException;
}
