package fr.convergence.query.cartography;

import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.cartography.HabilitationEvent;
import fr.convergence.kernel.cartography.OfferModelEvent;
import fr.convergence.kernel.cartography.OperatorReferentEvent;
import fr.convergence.kernel.cartography.PartnershipEvent;
import fr.convergence.kernel.cartography.PlaceEvent;
import fr.convergence.kernel.cartography.PostEvent;
import fr.convergence.kernel.cartography.StructureEvent;
import fr.convergence.kernel.cartography.StructureEvent.StructureMergeUndone;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final Recent<ShownEntry> entries;
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
        this.entries = new Recent<>(entities);
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
        entries.clear();
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
        entries.trimBefore(turn - NOT_YET_SHOWN + 1);
        return before;
    }

    /** Everything of a page is known. */
    void took(UUID taken, long last) {
        page = taken;
        next = last + 1;
    }

    /** Reads what the tables know of the entities a page speaks of, where it is not remembered. */
    void recall(List<StoredEvent> events, Connection reader) throws SQLException {
        Map<String, KnownStructure> read = new HashMap<>();
        Set<String> asked = new HashSet<>();
        for (Set<String> wanted = named(events); !wanted.isEmpty(); wanted = related(wanted, read, asked)) {
            asked.addAll(wanted);
            Set<String> missing = new TreeSet<>(wanted);
            missing.removeIf(id -> structures.has(id) || places.has(id) || entries.has(id));
            if (!missing.isEmpty()) {
                Known known = Known.of(missing, reader);
                known.structures().forEach(structure -> read.put(structure.id(), structure));
                known.places().forEach(place -> keep(ShownPlace.of(place, rows)));
                known.entries().forEach(entry -> keep(ShownEntry.of(entry, rows)));
            }
        }
        read.values().forEach(structure -> keep(ShownStructure.of(united(structure, read), rows)));
    }

    private static Set<String> named(List<StoredEvent> events) {
        Set<String> named = new TreeSet<>();
        for (StoredEvent stored : events) {
            switch (stored.event()) {
                case StructureMerged event -> named.addAll(List.of(event.structureId(), event.survivorId()));
                case StructureMergeUndone event -> named.addAll(List.of(event.structureId(), event.survivorId()));
                case StructureEvent event -> named.add(event.structureId());
                case PlaceEvent event -> named.add(event.placeId());
                case PartnershipEvent event -> named.add(event.partnershipId());
                case HabilitationEvent event -> named.add(event.habilitationId());
                case PostEvent event -> named.add(event.postId());
                case OfferModelEvent event -> named.add(event.modelId());
                case OperatorReferentEvent event -> named.add(event.referentId());
                default -> {} // other families do not speak of the cartography
            }
        }
        return named;
    }

    /** Those that show what becomes of some structures, or are shown by them. */
    private Set<String> related(Set<String> ids, Map<String, KnownStructure> read, Set<String> asked) {
        Set<String> related = new TreeSet<>();
        ids.forEach(id -> known(id, read).merging().related().forEach(related::add));
        related.removeAll(asked);
        return related;
    }

    private KnownStructure known(String id, Map<String, KnownStructure> read) {
        KnownStructure known = read.get(id);
        return known == null ? structure(id).known() : known;
    }

    private United united(KnownStructure structure, Map<String, KnownStructure> read) {
        return new United(
                structure,
                structure.merging().others().stream()
                        .map(other -> known(other.id(), read))
                        .toList());
    }

    /** A structure with those it stands for, as they are known now. */
    United united(KnownStructure structure) {
        return united(structure, Map.of());
    }

    ShownStructure structure(String id) {
        ShownStructure known = structures.get(id);
        return known == null ? ShownStructure.unknown(id) : known;
    }

    ShownPlace place(String id) {
        ShownPlace known = places.get(id);
        return known == null ? ShownPlace.unknown(id) : known;
    }

    /** @param unknown what it is before anything is known of it */
    ShownEntry entry(KnownEntry unknown) {
        ShownEntry known = entries.get(unknown.id());
        return known == null ? ShownEntry.unknown(unknown) : known;
    }

    void keep(ShownEntry entry) {
        entries.put(entry.id(), entry, turn);
    }

    void keep(ShownStructure structure) {
        structures.put(structure.id(), structure, turn);
    }

    void keep(ShownPlace place) {
        places.put(place.id(), place, turn);
    }
}
