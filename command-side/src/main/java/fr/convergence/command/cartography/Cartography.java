package fr.convergence.command.cartography;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.OfferModelEvent;
import fr.convergence.kernel.cartography.PartnershipEvent;
import fr.convergence.kernel.cartography.PlaceEvent;
import fr.convergence.kernel.cartography.StructureEvent;
import fr.convergence.kernel.cartography.StructureEvent.StructureMergeUndone;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The structures, places, partnerships and models of offers that one decision is about: its boundary may reach more than one of them. Immutable.
 *
 * @param structures by id
 * @param places by id
 * @param partnerships by id
 * @param models by id
 */
record Cartography(
        Map<String, PartnerStructure> structures,
        Map<String, Place> places,
        Map<String, Partnership> partnerships,
        Map<String, OfferModel> models) {

    static final Cartography NONE = new Cartography(Map.of(), Map.of(), Map.of(), Map.of());

    PartnerStructure structure(String id) {
        return structures.getOrDefault(id, PartnerStructure.NONE);
    }

    Place place(String id) {
        return places.getOrDefault(id, Place.NONE);
    }

    Partnership partnership(String id) {
        return partnerships.getOrDefault(id, Partnership.NONE);
    }

    OfferModel model(String id) {
        return models.getOrDefault(id, OfferModel.NONE);
    }

    /** A structure and those it stands for, itself first. */
    List<String> oneWith(String structureId) {
        return Stream.concat(Stream.of(structureId), structure(structureId).merging().others().stream())
                .toList();
    }

    /** Which of a structure and those it stands for offers a service; itself when none does. */
    String offering(String structureId, String offerId) {
        return oneWith(structureId).stream()
                .filter(one -> structure(one).offer(offerId).exists())
                .findFirst()
                .orElse(structureId);
    }

    /** Whether somebody works in a structure, or in one it stands for. */
    boolean employs(String structureId, Actor actor) {
        return oneWith(structureId).stream().anyMatch(actor::worksIn);
    }

    Cartography evolve(DomainEvent event) {
        return switch (event) {
            case StructureEvent it -> {
                Map<String, PartnerStructure> after = new TreeMap<>(structures);
                after.put(it.structureId(), structure(it.structureId()).evolve(it));
                if (it instanceof StructureMerged merged) {
                    after.put(
                            merged.survivorId(), structure(merged.survivorId()).standingFor(merged));
                } else if (it instanceof StructureMergeUndone undone) {
                    after.put(
                            undone.survivorId(), structure(undone.survivorId()).noLongerStandingFor(undone));
                }
                yield new Cartography(after, places, partnerships, models);
            }
            case PlaceEvent it -> {
                Map<String, Place> after = new TreeMap<>(places);
                after.put(it.placeId(), place(it.placeId()).evolve(it));
                yield new Cartography(structures, after, partnerships, models);
            }
            case PartnershipEvent it -> {
                Map<String, Partnership> after = new TreeMap<>(partnerships);
                after.put(it.partnershipId(), partnership(it.partnershipId()).evolve(it));
                yield new Cartography(structures, places, after, models);
            }
            case OfferModelEvent it -> {
                Map<String, OfferModel> after = new TreeMap<>(models);
                after.put(it.modelId(), model(it.modelId()).evolve(it));
                yield new Cartography(structures, places, partnerships, after);
            }
            default -> throw new IllegalArgumentException("no event of the cartography: " + event);
        };
    }
}
