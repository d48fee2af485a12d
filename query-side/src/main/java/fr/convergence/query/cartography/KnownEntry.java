package fr.convergence.query.cartography;

import org.jspecify.annotations.Nullable;

/** What is known by itself, and is shown by one row of a table of its own. */
sealed interface KnownEntry permits KnownPartnership, KnownHabilitation, KnownPost, KnownOfferModel, KnownReferent {

    String id();

    Known.Kind keptAs();

    /** The row that shows it; null when it is not shown. */
    @Nullable String row(Rows rows);
}
