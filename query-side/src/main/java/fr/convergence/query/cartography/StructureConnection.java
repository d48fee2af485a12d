package fr.convergence.query.cartography;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of structures.
 *
 * @param totalCount of the whole list
 * @param hoursUnknown structures of which nobody can tell whether they are open; null when that is not asked
 * @param position the last event this answer includes, as a cursor
 */
record StructureConnection(
        List<Edge> edges,
        PageInfo pageInfo,
        int totalCount,
        @Nullable Integer hoursUnknown,
        String position) {

    /** A structure and its place in the list. */
    record Edge(String cursor, Structure node) {}

    /** Whether the list goes on before and after the part. */
    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    static StructureConnection of(
            List<Structure> part,
            boolean hasPrevious,
            boolean hasNext,
            int totalCount,
            @Nullable Integer hoursUnknown,
            String position) {
        List<Edge> edges = part.stream()
                .map(structure -> new Edge(Page.Cursor.of(structure).encode(), structure))
                .toList();
        PageInfo info = edges.isEmpty()
                ? new PageInfo(hasNext, hasPrevious, null, null)
                : new PageInfo(
                        hasNext,
                        hasPrevious,
                        edges.getFirst().cursor(),
                        edges.getLast().cursor());
        return new StructureConnection(edges, info, totalCount, hoursUnknown, position);
    }
}
