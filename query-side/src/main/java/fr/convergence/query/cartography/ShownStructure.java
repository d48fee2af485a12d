package fr.convergence.query.cartography;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A structure as known after an event, and the rows that show it.
 *
 * @param kept whether it is kept in the table {@code known}, once the page is committed
 * @param department where it is shown; null when it is not
 * @param row its own row; null when it is not shown
 * @param offers the rows of its services, those that are shown, by identifier
 */
record ShownStructure(
        KnownStructure known,
        boolean kept,
        @Nullable String department,
        @Nullable String row,
        Map<String, String> offers) {

    static ShownStructure unknown(String id) {
        return new ShownStructure(KnownStructure.unknown(id), false, null, null, Map.of());
    }

    static ShownStructure of(KnownStructure known, Rows rows) {
        return unknown(known.id()).became(known, rows);
    }

    String id() {
        return known.id();
    }

    /** The same after an event: what it did not change is not worked out again. */
    ShownStructure became(KnownStructure after, Rows rows) {
        boolean same = after.sheet().equals(known.sheet());
        String to = same ? department : rows.department(after.sheet().details());
        return new ShownStructure(
                after, true, to, same ? row : rows.structure(after.id(), after.sheet()), offers(after, to, rows));
    }

    private Map<String, String> offers(KnownStructure after, @Nullable String to, Rows rows) {
        boolean moved = !Objects.equals(department, to);
        if (!moved && after.offers() == known.offers()) {
            return offers;
        }
        Map<String, String> shown = new HashMap<>();
        after.offers().forEach((id, offer) -> {
            boolean same = !moved && offer == known.offers().get(id);
            String row = same ? offers.get(id) : rows.offer(after.id(), offer, to);
            if (row != null) {
                shown.put(id, row);
            }
        });
        return shown;
    }

    /** The row of a desk; null when there is none, or it is not shown. */
    @Nullable String desk(String place, Rows rows) {
        return known.places().contains(place) ? rows.desk(id(), place, department) : null;
    }
}
