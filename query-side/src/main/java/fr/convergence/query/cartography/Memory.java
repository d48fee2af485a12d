package fr.convergence.query.cartography;

import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.cartography.PartnershipEvent;
import fr.convergence.kernel.cartography.PlaceEvent;
import fr.convergence.kernel.cartography.StructureEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the entities that came last, after a page which may not be committed yet. True only upon the page that it
 * names: whoever writes what was worked out from it first makes sure that this page is the last the tables have taken in.
 */
final class Memory {

    /** Of each kind. A structure and its rows take some 8 kB. */
    private static final int ENTITIES = 8_192;

    /** A page is written while the next is worked out: the tables may not show yet what these two speak of. */
    private static final int NOT_YET_SHOWN = 2;

    private final Rows rows;
    private final Recent<ShownStructure> structures;
    private final Recent<ShownPlace> places;
    private final Recent<ShownPartnership> partnerships;
    private @Nullable UUID page;
    private long next = -1;
    private long turn;

    Memory(Rows rows) {
        this(rows, ENTITIES);
    }

    /** @param entities how many of each kind to remember */
    Memory(Rows rows, int entities) {
        this.rows = rows;
        this.structures = new Recent<>(entities);
        this.places = new Recent<>(entities);
        this.partnerships = new Recent<>(entities);
    }

    /** Whether it is what is known right before a position. */
    boolean isRightBefore(long position) {
        return next == position;
    }

    boolean isUpon(UUID last) {
        return last.equals(page);
    }

    /** Knows nothing any more but which page the tables have taken in last. */
    void startUpon(UUID last) {
        structures.clear();
        places.clear();
        partnerships.clear();
        page = last;
        next = -1;
    }

    /** Begins a page, and tells the one before. Until it is {@linkplain #took taken}, nothing is true upon any page. */
    UUID begin() {
        UUID before = Objects.requireNonNull(page);
        turn++;
        page = null;
        next = -1;
        structures.trimBefore(turn - NOT_YET_SHOWN + 1);
        places.trimBefore(turn - NOT_YET_SHOWN + 1);
        partnerships.trimBefore(turn - NOT_YET_SHOWN + 1);
        return before;
    }

    /** Everything of a page is known. */
    void took(UUID taken, long last) {
        page = taken;
        next = last + 1;
    }

    /** Reads what the tables know of the entities a page speaks of, where it is not remembered. */
    void recall(List<StoredEvent> events, Connection reader) throws SQLException {
        Set<String> missing = new TreeSet<>();
        for (StoredEvent stored : events) {
            if (stored.event() instanceof StructureEvent event && !structures.has(event.structureId())) {
                missing.add(event.structureId());
            } else if (stored.event() instanceof PlaceEvent event && !places.has(event.placeId())) {
                missing.add(event.placeId());
            } else if (stored.event() instanceof PartnershipEvent event && !partnerships.has(event.partnershipId())) {
                missing.add(event.partnershipId());
            }
        }
        if (!missing.isEmpty()) {
            Known known = Known.of(missing, reader);
            known.structures().forEach(structure -> keep(ShownStructure.of(structure, rows)));
            known.places().forEach(place -> keep(ShownPlace.of(place, rows)));
            known.partnerships().forEach(partnership -> keep(ShownPartnership.of(partnership, rows)));
        }
    }

    ShownStructure structure(String id) {
        ShownStructure known = structures.get(id);
        return known == null ? ShownStructure.unknown(id) : known;
    }

    ShownPlace place(String id) {
        ShownPlace known = places.get(id);
        return known == null ? ShownPlace.unknown(id) : known;
    }

    ShownPartnership partnership(String id) {
        ShownPartnership known = partnerships.get(id);
        return known == null ? ShownPartnership.unknown(id) : known;
    }

    void keep(ShownPartnership partnership) {
        partnerships.put(partnership.id(), partnership, turn);
    }

    void keep(ShownStructure structure) {
        structures.put(structure.id(), structure, turn);
    }

    void keep(ShownPlace place) {
        places.put(place.id(), place, turn);
    }
}
