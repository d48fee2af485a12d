package fr.convergence.query.cartography;

import org.jspecify.annotations.Nullable;

/**
 * The model of an offer as known after an event, and the row that shows it.
 *
 * @param kept whether it is kept in the table {@code known}, once the page is committed
 * @param row null when it is not shown
 */
record ShownOfferModel(
        KnownOfferModel known, boolean kept, @Nullable String row) {

    static ShownOfferModel unknown(String id) {
        return new ShownOfferModel(KnownOfferModel.unknown(id), false, null);
    }

    static ShownOfferModel of(KnownOfferModel known, Rows rows) {
        return unknown(known.id()).became(known, rows);
    }

    String id() {
        return known.id();
    }

    ShownOfferModel became(KnownOfferModel after, Rows rows) {
        return new ShownOfferModel(after, true, rows.offerModel(after));
    }
}
