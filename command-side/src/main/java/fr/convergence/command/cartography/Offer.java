package fr.convergence.command.cartography;

import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.StructureEvent.OfferNoLongerReported;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.OfferReported;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service of a structure.
 *
 * @param level null until it is published or reported
 * @param reportedBy the records of lists that speak of it
 * @param withdrawn a person took it back
 */
record Offer(Sheet sheet, @Nullable OfferLevel level, Set<Origin> reportedBy, boolean withdrawn) {

    static final Offer NONE = new Offer(Sheet.NONE, null, Set.of(), false);

    boolean exists() {
        return sheet.exists();
    }

    /** Whether it ended because the sources that spoke of it do no more. */
    boolean noLongerReported() {
        return sheet.entered() == null && reportedBy.isEmpty();
    }

    Offer published(OfferPublished event) {
        return new Offer(sheet.entered(event.terms()), event.level(), reportedBy, withdrawn);
    }

    Offer reported(OfferReported event) {
        Set<Origin> sources = new HashSet<>(reportedBy);
        sources.add(new Origin(event.source(), event.sourceId()));
        Sheet after = sheet.reported(event.source(), event.sourceId(), event.reportedOn(), event.terms());
        return new Offer(after, event.level(), sources, withdrawn);
    }

    Offer noLongerReported(OfferNoLongerReported event) {
        Set<Origin> sources = new HashSet<>(reportedBy);
        sources.removeIf(origin -> origin.sourceId().equals(event.sourceId())
                && (event.source() == null || origin.list() == event.source()));
        return new Offer(sheet, level, sources, withdrawn);
    }

    Offer with(Sheet after) {
        return new Offer(after, level, reportedBy, withdrawn);
    }

    Offer withdraw() {
        return new Offer(sheet, level, reportedBy, true);
    }
}
