package fr.convergence.command.cartography;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.HabilitationEvent;
import fr.convergence.kernel.cartography.OfferModelEvent;
import fr.convergence.kernel.cartography.PartnershipEvent;
import fr.convergence.kernel.cartography.PlaceEvent;
import fr.convergence.kernel.cartography.PostEvent;
import fr.convergence.kernel.cartography.StructureEvent;
import fr.convergence.kernel.cartography.StructureEvent.StructureMergeUndone;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The structures, what belongs to them, and the models of offers that one decision is about: its boundary may reach more than one
 * of them. Immutable.
 *
 * @param structures by id
 * @param places by id
 * @param partnerships by id
 * @param habilitations by id
 * @param posts by id
 * @param models by id
 */
record Cartography(
        Map<String, PartnerStructure> structures,
        Map<String, Place> places,
        Map<String, Partnership> partnerships,
        Map<String, Habilitation> habilitations,
        Map<String, Post> posts,
        Map<String, OfferModel> models) {

    static final Cartography NONE = new Cartography(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    PartnerStructure structure(String id) {
        return structures.getOrDefault(id, PartnerStructure.NONE);
    }

    Place place(String id) {
        return places.getOrDefault(id, Place.NONE);
    }

    Partnership partnership(String id) {
        return partnerships.getOrDefault(id, Partnership.NONE);
    }

    Habilitation habilitation(String id) {
        return habilitations.getOrDefault(id, Habilitation.NONE);
    }

    Post post(String id) {
        return posts.getOrDefault(id, Post.NONE);
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
            case StructureEvent it ->
                new Cartography(structuresAfter(it), places, partnerships, habilitations, posts, models);
            case PlaceEvent it -> {
                Map<String, Place> after =
                        with(places, it.placeId(), place(it.placeId()).evolve(it));
                yield new Cartography(structures, after, partnerships, habilitations, posts, models);
            }
            case PartnershipEvent it -> {
                String id = it.partnershipId();
                Map<String, Partnership> after =
                        with(partnerships, id, partnership(id).evolve(it));
                yield new Cartography(structures, places, after, habilitations, posts, models);
            }
            case HabilitationEvent it -> {
                String id = it.habilitationId();
                Map<String, Habilitation> after =
                        with(habilitations, id, habilitation(id).evolve(it));
                yield new Cartography(structures, places, partnerships, after, posts, models);
            }
            case PostEvent it -> {
                Map<String, Post> after =
                        with(posts, it.postId(), post(it.postId()).evolve(it));
                yield new Cartography(structures, places, partnerships, habilitations, after, models);
            }
            case OfferModelEvent it -> {
                Map<String, OfferModel> after =
                        with(models, it.modelId(), model(it.modelId()).evolve(it));
                yield new Cartography(structures, places, partnerships, habilitations, posts, after);
            }
            default -> throw new IllegalArgumentException("no event of the cartography: " + event);
        };
    }

    private Map<String, PartnerStructure> structuresAfter(StructureEvent event) {
        String id = event.structureId();
        Map<String, PartnerStructure> after = with(structures, id, structure(id).evolve(event));
        if (event instanceof StructureMerged merged) {
            after.put(merged.survivorId(), structure(merged.survivorId()).standingFor(merged));
        } else if (event instanceof StructureMergeUndone undone) {
            after.put(undone.survivorId(), structure(undone.survivorId()).noLongerStandingFor(undone));
        }
        return after;
    }

    private static <V> Map<String, V> with(Map<String, V> before, String id, V value) {
        Map<String, V> after = new TreeMap<>(before);
        after.put(id, value);
        return after;
    }
}
