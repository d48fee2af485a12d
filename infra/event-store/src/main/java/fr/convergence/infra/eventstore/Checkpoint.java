package fr.convergence.infra.eventstore;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a store had come for certain, to be kept outside its database: a database that holds less, or something else at
 * that position, has lost history.
 *
 * @param store the store's id
 * @param epochs the present one is the one the position is of
 * @param position of the last event; 0 when there was none
 * @param event the id of that event; null when there was none
 */
public record Checkpoint(
        UUID store, Epochs epochs, long position, @Nullable UUID event) {

    private static final String FORM = "event-store checkpoint 1";

    /** The epoch it was written in. */
    public int epoch() {
        return epochs.present().number();
    }

    /** A few lines of text, the last of which is the SHA-256 of those before. */
    String encode() {
        List<String> lines = new ArrayList<>(
                List.of(FORM, "store " + store, "position " + position, "event " + (event == null ? "none" : event)));
        epochs.all()
                .forEach(epoch -> lines.add("epoch %d after %d at %d opened %s: %s"
                        .formatted(
                                epoch.number(), epoch.parent(), epoch.forkedAt(), epoch.openedAt(), epoch.reason())));
        String text = String.join("\n", lines) + "\n";
        return text + "sha256 " + digest(text) + "\n";
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    static Checkpoint decode(String encoded) {
        int end = encoded.lastIndexOf("sha256 ");
        if (end < 0 || !encoded.substring(end).equals("sha256 " + digest(encoded.substring(0, end)) + "\n")) {
            throw new IllegalArgumentException("its sum is not right");
        }
        List<String> lines = encoded.substring(0, end).lines().toList();
        if (lines.size() < 5 || !lines.getFirst().equals(FORM)) {
            throw new IllegalArgumentException("its form is not known");
        }
        String event = after("event ", lines.get(3));
        return new Checkpoint(
                UUID.fromString(after("store ", lines.get(1))),
                new Epochs(lines.stream().skip(4).map(Checkpoint::epoch).toList()),
                Long.parseLong(after("position ", lines.get(2))),
                event.equals("none") ? null : UUID.fromString(event));
    }

    private static Epoch epoch(String line) {
        String[] words = line.split(" ", 9);
        try {
            return new Epoch(
                    Integer.parseInt(words[1]),
                    Integer.parseInt(words[3]),
                    Long.parseLong(words[5]),
                    words[8],
                    Instant.parse(words[7].substring(0, words[7].length() - 1)));
        } catch (DateTimeException | IndexOutOfBoundsException other) {
            throw new IllegalArgumentException("not an epoch: " + line, other);
        }
    }

    private static String after(String word, String line) {
        if (!line.startsWith(word)) {
            throw new IllegalArgumentException("not a " + word + ": " + line);
        }
        return line.substring(word.length());
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
