package fr.convergence.query.cartography;

import fr.convergence.query.cartography.Known.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows that a page of events ends and begins, table by table, and what is known after it. */
final class Changes {

    private final Timeline structures = new Timeline("structure", Rows.STRUCTURE, "id");
    private final Timeline offers = new Timeline("offer", Rows.OFFER, "structure_id", "id");
    private final Timeline places = new Timeline("place", Rows.PLACE, "id");
    private final Timeline aliases = new Timeline("alias", Rows.ALIAS, "id");
    private final Timeline desks = new Timeline("desk", Rows.DESK, "structure_id", "place_id");
    private final Map<Kind, Timeline> entries = Map.of(
            Kind.PARTNERSHIP, new Timeline("partnership", Rows.PARTNERSHIP, "id"),
            Kind.HABILITATION, new Timeline("habilitation", Rows.HABILITATION, "id"),
            Kind.POST, new Timeline("post", Rows.POST, "id"),
            Kind.OFFER_MODEL, new Timeline("offer_model", Rows.OFFER_MODEL, "id"),
            Kind.REFERENT, new Timeline("operator_referent", Rows.REFERENT, "id"));
    private final Map<String, Touched<ShownStructure>> touchedStructures = new HashMap<>();
    private final Map<String, Touched<ShownPlace>> touchedPlaces = new HashMap<>();
    private final Map<String, Touched<ShownEntry>> touchedEntries = new HashMap<>();
    private final Rows rows;

    /** An entity before the page, and after what came of it so far. */
    private record Touched<S>(S before, S after) {

        Touched<S> and(Touched<S> next) {
            return new Touched<>(before, next.after);
        }
    }

    Changes(Rows rows) {
        this.rows = rows;
    }

    void of(long position, ShownPlace before, ShownPlace after) {
        touchedPlaces.merge(after.id(), new Touched<>(before, after), Touched::and);
        places.change(position, before.row(), after.row(), after.id());
    }

    void of(long position, ShownEntry before, ShownEntry after) {
        touchedEntries.merge(after.id(), new Touched<>(before, after), Touched::and);
        Timeline timeline = Objects.requireNonNull(entries.get(after.keptAs()));
        timeline.change(position, before.row(), after.row(), after.id());
    }

    void of(long position, ShownStructure before, ShownStructure after) {
        touchedStructures.merge(after.id(), new Touched<>(before, after), Touched::and);
        structures.change(position, before.row(), after.row(), after.id());
        if (before.offers() != after.offers()) {
            SortedSet<String> all = new TreeSet<>(before.offers().keySet());
            all.addAll(after.offers().keySet());
            for (String offer : all) {
                offers.change(
                        position, before.offers().get(offer), after.offers().get(offer), after.id(), offer);
            }
        }
        changeDesks(position, before, after);
        aliases.change(position, before.alias(rows), after.alias(rows), after.id());
    }

    private void changeDesks(long position, ShownStructure before, ShownStructure after) {
        if (Objects.equals(before.department(), after.department())
                && after.places().equals(before.places())) {
            return;
        }
        SortedSet<String> all = new TreeSet<>(before.places());
        all.addAll(after.places());
        for (String place : all) {
            desks.change(position, before.desk(place, rows), after.desk(place, rows), after.id(), place);
        }
    }

    private DoorChanges doors() {
        Set<String> habilitations = touchedEntries.values().stream()
                .map(Touched::after)
                .filter(entry -> entry.keptAs() == Kind.HABILITATION)
                .map(ShownEntry::id)
                .collect(Collectors.toUnmodifiableSet());
        return new DoorChanges(touchedStructures.keySet(), touchedPlaces.keySet(), habilitations);
    }

    /** What the page leaves to be written, the doors last: they are read from what is written before. */
    Writing writing() {
        KnownChanges known = new KnownChanges();
        touchedStructures.values().forEach(structure -> known.of(structure.before(), structure.after()));
        touchedPlaces.values().forEach(place -> known.of(place.before(), place.after()));
        touchedEntries.values().forEach(entry -> known.of(entry.before(), entry.after()));
        List<Writing> all = Stream.concat(
                        Stream.of(known.writing()),
                        Stream.concat(
                                Stream.concat(
                                                Stream.of(structures, offers, places, desks, aliases),
                                                entries.values().stream())
                                        .map(Timeline::writing),
                                Stream.of(doors())))
                .toList();
        return transaction -> {
            for (Writing writing : all) {
                writing.into(transaction);
            }
        };
    }
}
