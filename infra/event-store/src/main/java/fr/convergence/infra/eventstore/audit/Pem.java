package fr.convergence.infra.eventstore.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;

/** Keys as text (RFC 7468). */
final class Pem {

    private static final Base64.Encoder BODY = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));

    private Pem() {}

    static String encode(String label, byte[] content) {
        return begin(label) + "\n" + BODY.encodeToString(content) + "\n" + end(label) + "\n";
    }

    /** @throws IllegalArgumentException when nothing of that label stands in the text */
    static byte[] decode(String label, String text) {
        int from = text.indexOf(begin(label));
        int to = text.indexOf(end(label));
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no " + begin(label));
        }
        return Base64.getMimeDecoder().decode(text.substring(from + begin(label).length(), to));
    }

    private static String begin(String label) {
        return "-----BEGIN " + label + "-----";
    }

    private static String end(String label) {
        return "-----END " + label + "-----";
    }
}
