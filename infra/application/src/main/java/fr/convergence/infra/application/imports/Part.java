package fr.convergence.infra.application.imports;

import fr.convergence.query.ReadModels.NotReadable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list that is read forward, as a Relay connection.
 *
 * @param totalCount of the whole list
 */
record Part<T>(List<Edge<T>> edges, PageInfo pageInfo, int totalCount) {

    private static final int USUAL = 50;
    private static final int MOST = 100;

    /** Something and its place in the list. */
    record Edge<T>(String cursor, T node) {}

    /** Whether the list goes on before and after the part. */
    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    /**
     * Which part is asked for.
     *
     * @param after the place before it, in the list's own terms; null for the beginning
     */
    record Asked(int first, @Nullable String after) {

        /** @throws NotReadable when it is longer than allowed, or the cursor is none */
        static Asked of(@Nullable Integer first, @Nullable String after) {
            int size = first == null ? USUAL : first;
            if (size < 0 || size > MOST) {
                throw new NotReadable("PAGE_SIZE_OUT_OF_RANGE", "Une page compte de 0 à %d éléments.".formatted(MOST));
            }
            return new Asked(size, after == null ? null : decoded(after));
        }

        /** What {@code after} tells, once read. */
        <P> @Nullable P after(Function<String, P> reading) {
            try {
                return after == null ? null : reading.apply(after);
            } catch (RuntimeException unreadable) {
                throw unreadable();
            }
        }

        private static String decoded(String cursor) {
            try {
                return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notOurs) {
                throw unreadable();
            }
        }

        private static NotReadable unreadable() {
            return new NotReadable("CURSOR_UNREADABLE", "Ce curseur n'est pas de cette liste.");
        }
    }

    /**
     * The part that was asked for.
     *
     * @param found what lies after the cursor, in order: one more than asked for when the list goes on
     */
    static <T> Part<T> of(Asked asked, List<T> found, Function<T, String> place, int totalCount) {
        List<Edge<T>> edges = found.stream()
                .limit(asked.first())
                .map(one -> new Edge<>(encoded(place.apply(one)), one))
                .toList();
        PageInfo info = new PageInfo(
                found.size() > asked.first(),
                asked.after() != null,
                edges.isEmpty() ? null : edges.getFirst().cursor(),
                edges.isEmpty() ? null : edges.getLast().cursor());
        return new Part<>(edges, info, totalCount);
    }

    private static String encoded(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }
}
