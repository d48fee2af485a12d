package fr.convergence.query.cartography;

import fr.convergence.query.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of structures that were asked for.
 *
 * @param totalCount of the whole list
 * @param hoursUnknown structures of which nobody can tell whether they are open; null when that is not asked
 * @param position the last event this answer includes, as a cursor
 */
record FoundStructures(
        List<Connection.Edge<Structure>> edges,
        Connection.PageInfo pageInfo,
        int totalCount,
        @Nullable Integer hoursUnknown,
        String position) {

    static FoundStructures of(Connection<Structure> part, @Nullable Integer hoursUnknown) {
        return new FoundStructures(part.edges(), part.pageInfo(), part.totalCount(), hoursUnknown, part.position());
    }
}
