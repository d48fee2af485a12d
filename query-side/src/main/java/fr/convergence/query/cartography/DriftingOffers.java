package fr.convergence.query.cartography;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of offers that differ from the model they follow, ordered by the name of their structure.
 *
 * @param totalCount of the whole list
 * @param position the last event this answer includes, as a cursor
 */
record DriftingOffers(List<Edge> edges, StructureConnection.PageInfo pageInfo, int totalCount, String position) {

    private static final Comparator<Page.Cursor> ORDER =
            Comparator.comparing(Page.Cursor::sortName).thenComparing(Page.Cursor::id);

    /** An offer of a structure and its place in the list. */
    record Edge(String cursor, Drifting node) {}

    /** An offer and who offers it. */
    record Drifting(Structure structure, Offer offer) {

        private Page.Cursor place() {
            return new Page.Cursor(structure.sortName(), offer.id());
        }
    }

    /**
     * Among the offers of some structures.
     *
     * @param model of those that follow it; null for any
     * @param page forward only
     */
    static DriftingOffers among(List<Structure> structures, @Nullable String model, Page page, String position) {
        List<Drifting> all = structures.stream()
                .flatMap(structure -> structure.offers().stream().map(offer -> new Drifting(structure, offer)))
                .filter(it -> model == null || model.equalsIgnoreCase(it.offer().modelId()))
                .filter(it -> it.offer().driftCount() > 0)
                .sorted(Comparator.comparing(Drifting::place, ORDER))
                .toList();
        List<Drifting> later =
                all.stream().filter(it -> isAfter(page.after(), it)).toList();
        List<Edge> edges = later.stream()
                .limit(page.size())
                .map(it -> new Edge(it.place().encode(), it))
                .toList();
        return new DriftingOffers(
                edges,
                new StructureConnection.PageInfo(
                        later.size() > edges.size(),
                        all.size() > later.size(),
                        edges.isEmpty() ? null : edges.getFirst().cursor(),
                        edges.isEmpty() ? null : edges.getLast().cursor()),
                all.size(),
                position);
    }

    private static boolean isAfter(Page.@Nullable Cursor cursor, Drifting drifting) {
        return cursor == null || ORDER.compare(drifting.place(), cursor) > 0;
    }
}
