package fr.convergence.infra.eventstore.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * What a checkpoint says: the text of a C2SP {@code tlog-checkpoint}, with the store's epochs and the time as extension lines.
 *
 * @param store the store's id
 * @param lineage its epochs; the last one is the one the events were counted in
 * @param size how many events, from the first on
 * @param root of the tree over them
 * @param time by the database's clock
 */
public record TreeHead(UUID store, Lineage lineage, long size, Hash root, Instant time) {

    private static final String ORIGIN = "event-store/";

    /** Names the log, and whose key signs. */
    String origin() {
        return ORIGIN + store;
    }

    String text() {
        List<String> lines = new ArrayList<>(List.of(origin(), Long.toString(size), root.base64()));
        lineage.forks().forEach(fork -> lines.add(fork.line()));
        lines.add("time " + time);
        return String.join("\n", lines) + "\n";
    }

    /** @throws IllegalArgumentException when it is anything but what {@link #text} wrote */
    static TreeHead parse(String text) {
        List<String> lines = text.lines().toList();
        try {
            TreeHead head = new TreeHead(
                    UUID.fromString(after(ORIGIN, lines.getFirst())),
                    new Lineage(lines.subList(3, lines.size() - 1).stream()
                            .map(Lineage.Fork::parse)
                            .toList()),
                    Long.parseLong(lines.get(1)),
                    Hash.of(Base64.getDecoder().decode(lines.get(2))),
                    Instant.parse(after("time ", lines.getLast())));
            if (!head.text().equals(text) || head.size() < 0) {
                throw new IllegalArgumentException("not in its own form");
            }
            return head;
        } catch (DateTimeException | IndexOutOfBoundsException other) {
            throw new IllegalArgumentException("not a checkpoint: " + other.getMessage(), other);
        }
    }

    private static String after(String word, String line) {
        if (!line.startsWith(word)) {
            throw new IllegalArgumentException("not a " + word.strip() + ": " + line);
        }
        return line.substring(word.length());
    }
}
