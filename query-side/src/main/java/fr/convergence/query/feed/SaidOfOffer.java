package fr.convergence.query.feed;

import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.SourcedDetails;
import java.util.List;

/**
 * What is to be known of a service to say whom it concerns.
 *
 * @param informal whether professionals alone know of it
 * @param terms its theme only
 */
record SaidOfOffer(boolean informal, SourcedDetails terms) {

    /** Codes; none while nobody told. */
    List<String> themes() {
        return terms.values(OfferField.THEME.name());
    }
}
