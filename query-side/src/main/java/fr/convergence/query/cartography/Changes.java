package fr.convergence.query.cartography;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The rows that a page of events ends and begins, table by table. */
final class Changes {

    private final Timeline structures = new Timeline("structure", "id");
    private final Timeline offers = new Timeline("offer", "structure_id", "id");
    private final Timeline places = new Timeline("place", "id");
    private final Timeline desks = new Timeline("desk", "structure_id", "place_id");
    private final Rows rows;

    Changes(Rows rows) {
        this.rows = rows;
    }

    void of(long position, KnownPlace before, KnownPlace after) {
        places.change(position, after.id(), () -> rows.place(before), rows.place(after));
    }

    void of(long position, KnownStructure before, KnownStructure after) {
        String to = rows.department(after.sheet().details());
        String from = to;
        if (!after.sheet().equals(before.sheet())) {
            from = rows.department(before.sheet().details());
            structures.change(
                    position,
                    after.id(),
                    () -> rows.structure(before.id(), before.sheet()),
                    rows.structure(after.id(), after.sheet()));
        }
        changeOffers(position, before, from, after, to);
        changeDesks(position, before, from, after, to);
    }

    /** @param from the department that shows the structure before, or null; {@code to} likewise after */
    private void changeOffers(
            long position, KnownStructure before, @Nullable String from, KnownStructure after, @Nullable String to) {
        boolean moved = !Objects.equals(from, to);
        after.offers().forEach((id, known) -> {
            KnownOffer past = before.offers().get(id);
            if (moved || !known.equals(past)) {
                offers.change(
                        position,
                        after.id() + id,
                        () -> past == null ? null : rows.offer(before.id(), past, from),
                        rows.offer(after.id(), known, to));
            }
        });
    }

    private void changeDesks(
            long position, KnownStructure before, @Nullable String from, KnownStructure after, @Nullable String to) {
        if (Objects.equals(from, to) && after.places().equals(before.places())) {
            return;
        }
        SortedSet<String> all = new TreeSet<>(before.places());
        all.addAll(after.places());
        for (String place : all) {
            desks.change(
                    position,
                    after.id() + place,
                    () -> before.places().contains(place) ? rows.desk(before.id(), place, from) : null,
                    after.places().contains(place) ? rows.desk(after.id(), place, to) : null);
        }
    }

    void write(Connection transaction, JsonMapper json) throws SQLException {
        for (Timeline timeline : List.of(structures, offers, places, desks)) {
            timeline.write(transaction, json);
        }
    }
}
