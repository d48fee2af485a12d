package fr.convergence.query.feed;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.SourcedDetails;
import fr.convergence.kernel.cartography.StructureEvent;
import fr.convergence.kernel.cartography.StructureEvent.OfferConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.OfferCorrected;
import fr.convergence.kernel.cartography.StructureEvent.OfferNoLongerReported;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.OfferReported;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Follows what services are about: no more of their terms than that. */
final class Offers {

    private Offers() {}

    /** The service that an event is about; empty when it is about none. */
    static Optional<String> id(DomainEvent event) {
        return switch (event) {
            case OfferPublished it -> Optional.of(it.offerId());
            case OfferReported it -> Optional.of(it.offerId());
            case OfferNoLongerReported it -> Optional.of(it.offerId());
            case OfferCorrected it -> Optional.of(it.offerId());
            case OfferConfirmed it -> Optional.of(it.offerId());
            case OfferWithdrawn it -> Optional.of(it.offerId());
            default -> Optional.empty();
        };
    }

    /** Services after an event of their structure. */
    static SortedMap<String, SaidOfOffer> after(SortedMap<String, SaidOfOffer> offers, StructureEvent event) {
        return switch (event) {
            case OfferPublished it ->
                with(
                        offers,
                        it.offerId(),
                        it.level(),
                        terms(offers, it.offerId()).corrected(theme(it.terms()), List.of()));
            case OfferReported it ->
                with(
                        offers,
                        it.offerId(),
                        it.level(),
                        terms(offers, it.offerId())
                                .reported(it.source(), it.sourceId(), it.reportedOn(), theme(it.terms())));
            case OfferNoLongerReported it ->
                terms(offers, it.offerId(), terms(offers, it.offerId()).without(it.source(), it.sourceId()));
            case OfferCorrected it ->
                terms(offers, it.offerId(), terms(offers, it.offerId()).corrected(theme(it.terms()), it.released()));
            default -> offers;
        };
    }

    private static SourcedDetails terms(Map<String, SaidOfOffer> offers, String id) {
        SaidOfOffer known = offers.get(id);
        return known == null ? SourcedDetails.NONE : known.terms();
    }

    private static SortedMap<String, SaidOfOffer> with(
            SortedMap<String, SaidOfOffer> offers, String id, OfferLevel level, SourcedDetails terms) {
        SortedMap<String, SaidOfOffer> after = new TreeMap<>(offers);
        after.put(id, new SaidOfOffer(level == OfferLevel.INFORMAL, terms));
        return after;
    }

    private static SortedMap<String, SaidOfOffer> terms(
            SortedMap<String, SaidOfOffer> offers, String id, SourcedDetails terms) {
        SortedMap<String, SaidOfOffer> after = new TreeMap<>(offers);
        SaidOfOffer known = offers.get(id);
        after.put(id, new SaidOfOffer(known != null && known.informal(), terms));
        return after;
    }

    private static Map<String, List<String>> theme(Map<String, List<String>> terms) {
        List<String> theme = terms.get(OfferField.THEME.name());
        return theme == null ? Map.of() : Map.of(OfferField.THEME.name(), theme);
    }
}
