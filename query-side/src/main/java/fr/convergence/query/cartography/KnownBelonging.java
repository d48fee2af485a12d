package fr.convergence.query.cartography;

import org.jspecify.annotations.Nullable;

/** What belongs to one or two structures, is known by itself, and is shown by a row of its own. */
sealed interface KnownBelonging permits KnownPartnership, KnownHabilitation, KnownPost {

    String id();

    Known.Kind keptAs();

    /** The row that shows it; null when it is not shown. */
    @Nullable String row(Rows rows);
}
