package fr.convergence.infra.application.link;

import fr.convergence.infra.application.CannotStart;
import fr.convergence.infra.application.DataDirectory;
import fr.convergence.infra.application.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The key that links are signed with: the operator's, which all nodes of one installation must share, else one drawn once and
 * kept in the data directory, which is held when the first link is signed or opened.
 */
@Component
class LinkKey {

    static final String ALGORITHM = "HmacSHA256";

    private static final int SHORTEST = 32;

    private final Supplier<SecretKey> key;

    LinkKey(Settings settings, ObjectProvider<DataDirectory> data) {
        String given = settings.linkKey();
        if (given != null && given.length() < SHORTEST) {
            throw new CannotStart("--convergence.link-key must have " + SHORTEST + " characters or more.");
        }
        this.key = SingletonSupplier.of(() -> key(given == null ? kept(data.getObject()) : given));
    }

    SecretKey get() {
        return key.get();
    }

    private static SecretKey key(String secret) {
        return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    private static String kept(DataDirectory data) {
        try {
            return Files.readString(data.secret("confirmation-links", LinkKey::draw));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the key of links cannot be read", unreadable);
        }
    }

    private static String draw() {
        byte[] bytes = new byte[SHORTEST];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
