package fr.convergence.query;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param totalCount of the whole list
 * @param position the last event this answer includes, as a cursor
 * @param <N> what the list is of
 */
public record Connection<N>(List<Edge<N>> edges, PageInfo pageInfo, int totalCount, String position) {

    /** One of the list, and its place in it. */
    public record Edge<N>(String cursor, N node) {}

    /** Whether the list goes on before and after the part. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    /**
     * The part that a page asks for of a list that is known whole.
     *
     * @param all in the order of their places
     * @param place tells where one stands in the list
     */
    public static <N> Connection<N> of(List<N> all, Page page, Function<N, Page.Cursor> place, String position) {
        Page.Cursor after = page.after();
        List<N> rest = after == null
                ? all
                : all.stream()
                        .filter(one -> place.apply(one).compareTo(after) > 0)
                        .toList();
        List<N> shown = rest.subList(0, Math.min(page.size(), rest.size()));
        return of(shown, place, after != null, rest.size() > shown.size(), all.size(), position);
    }

    /**
     * The part of a list.
     *
     * @param place tells where one stands in the list
     */
    public static <N> Connection<N> of(
            List<N> part,
            Function<N, Page.Cursor> place,
            boolean hasPrevious,
            boolean hasNext,
            int totalCount,
            String position) {
        List<Edge<N>> edges = part.stream()
                .map(node -> new Edge<>(place.apply(node).encode(), node))
                .toList();
        PageInfo info = edges.isEmpty()
                ? new PageInfo(hasNext, hasPrevious, null, null)
                : new PageInfo(
                        hasNext,
                        hasPrevious,
                        edges.getFirst().cursor(),
                        edges.getLast().cursor());
        return new Connection<>(edges, info, totalCount, position);
    }
}
