package fr.convergence.query;

import fr.convergence.query.ReadModels.NotReadable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for, as the GraphQL Cursor Connections specification has it.
 *
 * @param first how many from the beginning of what lies between the cursors, or null
 * @param after the cursor before the part, or null
 * @param last how many of the end of what {@code first} left, or null
 * @param before the cursor after the part, or null
 */
public record Page(
        @Nullable Integer first,
        @Nullable Cursor after,
        @Nullable Integer last,
        @Nullable Cursor before) {

    private static final int USUAL = 50;
    /** The most rows a page may have. */
    public static final int MOST = 100;

    /**
     * Reads what a client asked for.
     *
     * @throws NotReadable {@code PAGE_SIZE_OUT_OF_RANGE} or {@code CURSOR_UNREADABLE}
     */
    public static Page of(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        if (!inRange(first) || !inRange(last)) {
            throw new NotReadable("PAGE_SIZE_OUT_OF_RANGE", "Une page compte de 0 à %d éléments.".formatted(MOST));
        }
        return new Page(first, Cursor.read(after), last, Cursor.read(before));
    }

    /** Whether the part is counted from the end of the list. */
    public boolean backward() {
        return first == null && last != null;
    }

    /** How many rows to read at most. */
    public int size() {
        if (first != null) {
            return first;
        }
        return last == null ? USUAL : last;
    }

    private static boolean inRange(@Nullable Integer size) {
        return size == null || size >= 0 && size <= MOST;
    }

    /** A place in a list that is ordered by a text, then an identifier; opaque to clients. */
    public record Cursor(String sortName, String id) implements Comparable<Cursor> {

        private static final Comparator<Cursor> ORDER =
                Comparator.comparing(Cursor::sortName).thenComparing(Cursor::id);

        private static final String FORM = "1";

        @Override
        public int compareTo(Cursor other) {
            return ORDER.compare(this, other);
        }

        String encode() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((FORM + "/" + id + "/" + sortName).getBytes(StandardCharsets.UTF_8));
        }

        static @Nullable Cursor read(@Nullable String encoded) {
            if (encoded == null) {
                return null;
            }
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(encoded)))
                        .toString();
                String[] parts = text.split("/", 3);
                if (parts.length == 3 && parts[0].equals(FORM) && text.indexOf('\0') < 0) {
                    return new Cursor(parts[2], UUID.fromString(parts[1]).toString());
                }
            } catch (IllegalArgumentException | CharacterCodingException unreadable) {
                throw unreadable();
            }
            throw unreadable();
        }

        private static NotReadable unreadable() {
            return new NotReadable("CURSOR_UNREADABLE", "Ce curseur n'est pas de cette liste.");
        }
    }
}
