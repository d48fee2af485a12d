package fr.convergence.query.cartography;

import org.jspecify.annotations.Nullable;

/**
 * A department's level 2 referent as known after an event, and the row that shows it.
 *
 * @param kept whether it is kept in the table {@code known}, once the page is committed
 * @param row null when it is not shown
 */
record ShownReferent(
        KnownReferent known, boolean kept, @Nullable String row) {

    static ShownReferent unknown(String id) {
        return new ShownReferent(KnownReferent.unknown(id), false, null);
    }

    static ShownReferent of(KnownReferent known, Rows rows) {
        return unknown(known.id()).became(known, rows);
    }

    String id() {
        return known.id();
    }

    ShownReferent became(KnownReferent after, Rows rows) {
        return new ShownReferent(after, true, rows.referent(after));
    }
}
