package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.StructureRejection.ALREADY_REGISTERED;
import static fr.convergence.command.cartography.StructureRejection.MERGED_INTO;
import static fr.convergence.command.cartography.StructureRejection.NOTHING_SPLIT_OFF;
import static fr.convergence.command.cartography.StructureRejection.NOT_ALLOWED;
import static fr.convergence.command.cartography.StructureRejection.OFFER_NO_LONGER_REPORTED;
import static fr.convergence.command.cartography.StructureRejection.OFFER_WITHDRAWN;
import static fr.convergence.command.cartography.StructureRejection.PLACE_CLOSED;
import static fr.convergence.command.cartography.StructureRejection.PLACE_NOT_HELD;
import static fr.convergence.command.cartography.StructureRejection.STRUCTURE_CLOSED;
import static fr.convergence.command.cartography.StructureRejection.UNKNOWN_OFFER;
import static fr.convergence.command.cartography.StructureRejection.UNKNOWN_STRUCTURE;

import fr.convergence.command.Circumstances;
import fr.convergence.command.cartography.StructureCommand.SplitStructure;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.SourcedDetails;
import fr.convergence.kernel.cartography.StructureEvent;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceDetached;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.cartography.StructureEvent.StructureSplitOff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * When one record turns out to speak of two structures: the second gets a record of its own, with the places and services that
 * are hers. What was detached and withdrawn by it no list brings back to the first. It is undone by merging the second into the
 * first.
 */
final class SplitDecisions {

    private SplitDecisions() {}

    static List<StructureEvent> split(Cartography now, SplitStructure command, Circumstances circumstances) {
        refuseStrangers(now, command, circumstances.actor());
        Map<String, List<String>> details = FieldRules.tidy(command.details());
        if (now.structure(command.structureId()).exists()) {
            ALREADY_REGISTERED.when(!isDone(now.structure(command.structureId()), command, details));
            return List.of();
        }
        Rejected.unlessEmpty(faults(now, command, details));
        NOT_ALLOWED.when(!Rights.coordinates(circumstances.actor(), SourcedDetails.NONE.corrected(details, List.of())));
        List<StructureEvent> events = new ArrayList<>();
        events.add(new StructureRegistered(command.structureId(), details));
        events.add(new StructureSplitOff(command.structureId(), command.fromId()));
        command.placeIds().stream().distinct().forEach(place -> events.addAll(handOverPlace(now, command, place)));
        command.offerIds().stream().distinct().forEach(offer -> events.addAll(handOverOffer(now, command, offer)));
        return events;
    }

    private static void refuseStrangers(Cartography now, SplitStructure command, Actor actor) {
        NOT_ALLOWED.when(!Rights.keepsCartography(actor));
        PartnerStructure from = now.structure(command.fromId());
        Rejected.unlessEmpty(
                from.exists() ? List.of() : List.of(UNKNOWN_STRUCTURE.at("structureId", command.fromId())));
        NOT_ALLOWED.when(!Rights.coordinates(actor, from.sheet().said()));
    }

    private static boolean isDone(PartnerStructure part, SplitStructure command, Map<String, List<String>> details) {
        return command.fromId().equals(part.splitFrom())
                && details.equals(part.sheet().entered());
    }

    private static List<Rejection> faults(Cartography now, SplitStructure command, Map<String, List<String>> details) {
        List<Rejection> faults = new ArrayList<>();
        PartnerStructure from = now.structure(command.fromId());
        if (from.merging().into() != null) {
            faults.add(MERGED_INTO.at("structureId", from.merging().into()));
        } else if (from.closed()) {
            faults.add(STRUCTURE_CLOSED.at("structureId"));
        }
        faults.addAll(FieldRules.STRUCTURE.faultsOfWhole("details", details));
        if (command.placeIds().isEmpty() && command.offerIds().isEmpty()) {
            faults.add(NOTHING_SPLIT_OFF.rejection());
        }
        for (int i = 0; i < command.placeIds().size(); i++) {
            faults.addAll(faultsOfPlace(
                    "placeIds[" + i + "]",
                    now,
                    command.fromId(),
                    command.placeIds().get(i)));
        }
        for (int i = 0; i < command.offerIds().size(); i++) {
            faults.addAll(faultsOfOffer(
                    "offerIds[" + i + "]",
                    now,
                    command.fromId(),
                    command.offerIds().get(i)));
        }
        return faults;
    }

    private static List<Rejection> faultsOfPlace(String path, Cartography now, String fromId, String placeId) {
        if (StructureDecisions.holders(now, fromId, placeId).isEmpty()) {
            return List.of(PLACE_NOT_HELD.at(path, placeId));
        }
        return now.place(placeId).closed() ? List.of(PLACE_CLOSED.at(path)) : List.of();
    }

    private static List<Rejection> faultsOfOffer(String path, Cartography now, String fromId, String offerId) {
        Offer offer = now.structure(now.offering(fromId, offerId)).offer(offerId);
        if (!offer.exists()) {
            return List.of(UNKNOWN_OFFER.at(path, offerId));
        }
        if (offer.withdrawn()) {
            return List.of(OFFER_WITHDRAWN.at(path));
        }
        return offer.noLongerReported() ? List.of(OFFER_NO_LONGER_REPORTED.at(path)) : List.of();
    }

    private static List<StructureEvent> handOverPlace(Cartography now, SplitStructure command, String placeId) {
        List<StructureEvent> events = new ArrayList<>();
        StructureDecisions.holders(now, command.fromId(), placeId)
                .forEach(holder -> events.add(new StructurePlaceDetached(holder, placeId)));
        events.add(new StructurePlaceAttached(command.structureId(), placeId));
        return events;
    }

    /** The service as it is shown, under an identifier of its own: that of the other one stays withdrawn. */
    private static List<StructureEvent> handOverOffer(Cartography now, SplitStructure command, String offerId) {
        String offering = now.offering(command.fromId(), offerId);
        Offer offer = now.structure(offering).offer(offerId);
        String newId = NameBasedId.of(UUID.fromString(command.structureId()), "offer/" + offerId)
                .toString();
        return List.of(
                new OfferWithdrawn(offering, offerId),
                new OfferPublished(
                        command.structureId(),
                        newId,
                        Objects.requireNonNull(offer.level()),
                        offer.sheet().said().shown()));
    }
}
