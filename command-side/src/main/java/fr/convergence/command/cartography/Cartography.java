package fr.convergence.command.cartography;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.cartography.PartnershipEvent;
import fr.convergence.kernel.cartography.PlaceEvent;
import fr.convergence.kernel.cartography.StructureEvent;
import java.util.Map;
import java.util.TreeMap;

/**
 * The structures, places and partnerships that one decision is about: its boundary may reach more than one of them. Immutable.
 *
 * @param structures by id
 * @param places by id
 * @param partnerships by id
 */
record Cartography(
        Map<String, PartnerStructure> structures, Map<String, Place> places, Map<String, Partnership> partnerships) {

    static final Cartography NONE = new Cartography(Map.of(), Map.of(), Map.of());

    PartnerStructure structure(String id) {
        return structures.getOrDefault(id, PartnerStructure.NONE);
    }

    Place place(String id) {
        return places.getOrDefault(id, Place.NONE);
    }

    Partnership partnership(String id) {
        return partnerships.getOrDefault(id, Partnership.NONE);
    }

    Cartography evolve(DomainEvent event) {
        return switch (event) {
            case StructureEvent it -> {
                Map<String, PartnerStructure> after = new TreeMap<>(structures);
                after.put(it.structureId(), structure(it.structureId()).evolve(it));
                yield new Cartography(after, places, partnerships);
            }
            case PlaceEvent it -> {
                Map<String, Place> after = new TreeMap<>(places);
                after.put(it.placeId(), place(it.placeId()).evolve(it));
                yield new Cartography(structures, after, partnerships);
            }
            case PartnershipEvent it -> {
                Map<String, Partnership> after = new TreeMap<>(partnerships);
                after.put(it.partnershipId(), partnership(it.partnershipId()).evolve(it));
                yield new Cartography(structures, places, after);
            }
            default -> throw new IllegalArgumentException("no event of the cartography: " + event);
        };
    }
}
