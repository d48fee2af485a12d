package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.SourcedDetails;

/**
 * What is known of a service after its last event.
 *
 * @param published a person published it; sources may come and go
 * @param withdrawn a person withdrew it; no source brings it back
 */
record KnownOffer(
        String id, OfferLevel level, SourcedDetails terms, Vouched vouched, boolean published, boolean withdrawn) {

    /** Whether somebody still says that it exists. */
    boolean offered() {
        return !withdrawn && (published || !terms.sources().isEmpty());
    }

    KnownOffer with(OfferLevel newLevel, SourcedDetails newTerms) {
        return new KnownOffer(id, newLevel, newTerms, vouched, published, withdrawn);
    }

    KnownOffer with(SourcedDetails newTerms, Vouched newVouched) {
        return new KnownOffer(id, level, newTerms, newVouched, published, withdrawn);
    }

    KnownOffer asPublished(OfferLevel newLevel, SourcedDetails newTerms, Vouched newVouched) {
        return new KnownOffer(id, newLevel, newTerms, newVouched, true, false);
    }

    KnownOffer asWithdrawn() {
        return new KnownOffer(id, level, terms, vouched, published, true);
    }
}
