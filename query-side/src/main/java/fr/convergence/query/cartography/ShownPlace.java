package fr.convergence.query.cartography;

import org.jspecify.annotations.Nullable;

/**
 * A place as known after an event, and the row that shows it.
 *
 * @param kept whether it is kept in the table {@code known}, once the page is committed
 * @param row null when it is not shown
 */
record ShownPlace(KnownPlace known, boolean kept, @Nullable String row) {

    static ShownPlace unknown(String id) {
        return new ShownPlace(KnownPlace.unknown(id), false, null);
    }

    static ShownPlace of(KnownPlace known, Rows rows) {
        return unknown(known.id()).became(known, rows);
    }

    String id() {
        return known.id();
    }

    /** The same after an event: what it did not change is not worked out again. */
    ShownPlace became(KnownPlace after, Rows rows) {
        return new ShownPlace(after, true, after.equals(known) ? row : rows.place(after));
    }
}
