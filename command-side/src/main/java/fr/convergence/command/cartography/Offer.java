package fr.convergence.command.cartography;

import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.StructureEvent.OfferNoLongerReported;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.OfferReported;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A service of a structure.
 *
 * @param level null until it is published or reported
 * @param reportedBy the sources that speak of it
 * @param withdrawn a person took it back
 */
record Offer(Sheet sheet, @Nullable OfferLevel level, Set<String> reportedBy, boolean withdrawn) {

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
        Set<String> sources = new TreeSet<>(reportedBy);
        sources.add(event.sourceId());
        Sheet after = sheet.reported(event.source(), event.sourceId(), event.reportedOn(), event.terms());
        return new Offer(after, event.level(), sources, withdrawn);
    }

    Offer noLongerReported(OfferNoLongerReported event) {
        Set<String> sources = new TreeSet<>(reportedBy);
        sources.remove(event.sourceId());
        return new Offer(sheet, level, sources, withdrawn);
    }

    Offer with(Sheet after) {
        return new Offer(after, level, reportedBy, withdrawn);
    }

    Offer withdraw() {
        return new Offer(sheet, level, reportedBy, true);
    }
}
