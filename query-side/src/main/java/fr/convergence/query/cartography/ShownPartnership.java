package fr.convergence.query.cartography;

import org.jspecify.annotations.Nullable;

/**
 * A partnership as known after an event, and the row that shows it.
 *
 * @param kept whether it is kept in the table {@code known}, once the page is committed
 * @param row null when it is not shown
 */
record ShownPartnership(
        KnownPartnership known, boolean kept, @Nullable String row) {

    static ShownPartnership unknown(String id) {
        return new ShownPartnership(KnownPartnership.unknown(id), false, null);
    }

    static ShownPartnership of(KnownPartnership known, Rows rows) {
        return unknown(known.id()).became(known, rows);
    }

    String id() {
        return known.id();
    }

    ShownPartnership became(KnownPartnership after, Rows rows) {
        return new ShownPartnership(after, true, rows.partnership(after));
    }
}
