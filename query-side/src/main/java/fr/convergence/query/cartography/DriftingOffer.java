package fr.convergence.query.cartography;

import fr.convergence.query.Connection;
import fr.convergence.query.Page;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An offer that differs from the model it follows, and who offers it. */
record DriftingOffer(Structure structure, Offer offer) {

    private static final Comparator<Page.Cursor> ORDER =
            Comparator.comparing(Page.Cursor::sortName).thenComparing(Page.Cursor::id);

    /**
     * Among the offers of some structures, ordered by the name of their structure.
     *
     * @param model of those that follow it; null for any
     * @param page forward only
     */
    static Connection<DriftingOffer> among(
            List<Structure> structures, @Nullable String model, Page page, String position) {
        List<DriftingOffer> all = structures.stream()
                .flatMap(structure -> structure.offers().stream().map(offer -> new DriftingOffer(structure, offer)))
                .filter(it -> model == null || model.equalsIgnoreCase(it.offer().modelId()))
                .filter(it -> it.offer().driftCount() > 0)
                .sorted(Comparator.comparing(DriftingOffer::place, ORDER))
                .toList();
        List<DriftingOffer> later =
                all.stream().filter(it -> it.isAfter(page.after())).toList();
        List<DriftingOffer> part = later.stream().limit(page.size()).toList();
        return Connection.of(
                part,
                DriftingOffer::place,
                all.size() > later.size(),
                later.size() > part.size(),
                all.size(),
                position);
    }

    private Page.Cursor place() {
        return new Page.Cursor(structure.sortName(), offer.id());
    }

    private boolean isAfter(Page.@Nullable Cursor cursor) {
        return cursor == null || ORDER.compare(place(), cursor) > 0;
    }
}
