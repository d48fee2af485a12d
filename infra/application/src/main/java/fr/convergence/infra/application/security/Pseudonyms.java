package fr.convergence.infra.application.security;

import fr.convergence.infra.application.Settings;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * What stands for an address of the network where it is counted or told; led back by nobody without the key. It is the same on every node that
 * has the operator's {@code link-key}; without, each node has one of its own, as long as it runs.
 */
@Component
public class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int BYTES = 8;

    private final SecretKey key;

    Pseudonyms(Settings settings) {
        String given = settings.linkKey();
        this.key = new SecretKeySpec(given == null ? drawn() : given.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    private static byte[] drawn() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** Of an address; of all those of one connection to the Internet when it is of IPv6. */
    public String of(String address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] whole = mac.doFinal(("address " + connection(address)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, missing);
        }
    }

    /** The first 64 bits of an IPv6 address belong to one connection. */
    private static String connection(String address) {
        if (!address.contains(":")) {
            return address;
        }
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, Long.BYTES));
    }
}
