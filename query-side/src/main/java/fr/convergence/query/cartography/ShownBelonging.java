package fr.convergence.query.cartography;

import org.jspecify.annotations.Nullable;

/**
 * What belongs to structures, as known after an event, and the row that shows it.
 *
 * @param kept whether it is kept in the table {@code known}, once the page is committed
 * @param row null when it is not shown
 */
record ShownBelonging(
        KnownBelonging known, boolean kept, @Nullable String row) {

    static ShownBelonging unknown(KnownBelonging unknown) {
        return new ShownBelonging(unknown, false, null);
    }

    static ShownBelonging of(KnownBelonging known, Rows rows) {
        return unknown(known).became(known, rows);
    }

    String id() {
        return known.id();
    }

    Known.Kind keptAs() {
        return known.keptAs();
    }

    ShownBelonging became(KnownBelonging after, Rows rows) {
        return new ShownBelonging(after, true, after.row(rows));
    }
}
