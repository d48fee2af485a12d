package fr.convergence.query.cartography;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A structure as known after an event, and the rows that show it and those it stands for.
 *
 * @param kept whether it is kept in the table {@code known}, once the page is committed
 * @param department where it is shown; null when it is not
 * @param row its own row; null when it is not shown
 * @param offers the rows of its services, those that are shown, by identifier
 */
record ShownStructure(
        United united,
        boolean kept,
        @Nullable String department,
        @Nullable String row,
        Map<String, String> offers) {

    static ShownStructure unknown(String id) {
        return new ShownStructure(United.alone(KnownStructure.unknown(id)), false, null, null, Map.of());
    }

    static ShownStructure of(United united, Rows rows) {
        return unknown(united.own().id()).became(united, rows);
    }

    String id() {
        return known().id();
    }

    KnownStructure known() {
        return united.own();
    }

    /** The same after an event: what it did not change is not worked out again. */
    ShownStructure became(United after, Rows rows) {
        boolean same = after.saysAs(united);
        String to = same ? department : rows.department(after);
        return new ShownStructure(after, true, to, same ? row : rows.structure(after), offers(after, to, rows));
    }

    private Map<String, String> offers(United after, @Nullable String to, Rows rows) {
        boolean moved = !Objects.equals(department, to);
        SortedMap<String, KnownOffer> before = united.offers();
        SortedMap<String, KnownOffer> now = after.offers();
        if (!moved && now == before) {
            return offers;
        }
        Map<String, String> shown = new HashMap<>();
        now.forEach((id, offer) -> {
            boolean same = !moved && offer == before.get(id);
            String row = same ? offers.get(id) : rows.offer(after.own().id(), offer, to);
            if (row != null) {
                shown.put(id, row);
            }
        });
        return shown;
    }

    /** The places where it is shown to hold desks. */
    SortedSet<String> places() {
        return department == null ? new TreeSet<>() : united.places();
    }

    /** The row of a desk; null when there is none, or it is not shown. */
    @Nullable String desk(String place, Rows rows) {
        return places().contains(place) ? rows.desk(id(), place, department) : null;
    }

    /** The row that says which structure stands for it; null when none does. */
    @Nullable String alias(Rows rows) {
        return rows.alias(known());
    }
}
