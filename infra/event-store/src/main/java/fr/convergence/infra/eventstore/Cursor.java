package fr.convergence.infra.eventstore;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * A position that clients keep: opaque to them, it names the store and the epoch it belongs to.
 *
 * @param store the store's id
 * @param epoch raised whenever history may have been lost
 * @param position from 0, before any event
 */
public record Cursor(UUID store, int epoch, long position) {

    private static final String FORM = "1";

    /** What clients see. */
    public String encode() {
        String text = FORM + ":" + store + ":" + epoch + ":" + position;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static Cursor decode(String encoded) {
        String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII);
        String[] parts = text.split(":", -1);
        if (parts.length != 4 || !parts[0].equals(FORM)) {
            throw new IllegalArgumentException("not a cursor");
        }
        Cursor cursor = new Cursor(UUID.fromString(parts[1]), Integer.parseInt(parts[2]), Long.parseLong(parts[3]));
        if (cursor.epoch < 1 || cursor.position < 0) {
            throw new IllegalArgumentException("not a cursor");
        }
        return cursor;
    }
}
