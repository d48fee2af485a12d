package fr.convergence.infra.application.security;

import fr.convergence.infra.application.link.LinkKey;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.springframework.stereotype.Component;

/** What stands for an address of the network where it is counted or told: the same on every node, and led back by nobody without the key. */
@Component
public class Pseudonyms {

    private static final int BYTES = 8;

    private final LinkKey key;

    Pseudonyms(LinkKey key) {
        this.key = key;
    }

    /** Of an address; of all those of one connection to the Internet when it is of IPv6. */
    public String of(String address) {
        try {
            Mac mac = Mac.getInstance(LinkKey.ALGORITHM);
            mac.init(key.get());
            byte[] whole = mac.doFinal(("address " + connection(address)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + LinkKey.ALGORITHM, missing);
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
