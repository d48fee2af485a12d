package fr.convergence.query.cartography;

import org.jspecify.annotations.Nullable;

/**
 * What is known by itself, as it is after an event, and the row that shows it.
 *
 * @param kept whether it is kept in the table {@code known}, once the page is committed
 * @param row null when it is not shown
 */
record ShownEntry(KnownEntry known, boolean kept, @Nullable String row) {

    static ShownEntry unknown(KnownEntry unknown) {
        return new ShownEntry(unknown, false, null);
    }

    static ShownEntry of(KnownEntry known, Rows rows) {
        return unknown(known).became(known, rows);
    }

    String id() {
        return known.id();
    }

    Known.Kind keptAs() {
        return known.keptAs();
    }

    ShownEntry became(KnownEntry after, Rows rows) {
        return new ShownEntry(after, true, after.row(rows));
    }
}
