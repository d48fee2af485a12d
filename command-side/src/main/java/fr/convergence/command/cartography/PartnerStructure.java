package fr.convergence.command.cartography;

import fr.convergence.kernel.cartography.StructureEvent;
import fr.convergence.kernel.cartography.StructureEvent.OfferConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.OfferCorrected;
import fr.convergence.kernel.cartography.StructureEvent.OfferNoLongerReported;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.OfferReported;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import fr.convergence.kernel.cartography.StructureEvent.StructureCapacityDeclared;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import fr.convergence.kernel.cartography.StructureEvent.StructureMergeUndone;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import fr.convergence.kernel.cartography.StructureEvent.StructureNoLongerReported;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceDetached;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.cartography.StructureEvent.StructureReported;
import fr.convergence.kernel.cartography.StructureEvent.StructureResumed;
import fr.convergence.kernel.cartography.StructureEvent.StructureSplitOff;
import fr.convergence.kernel.cartography.StructureEvent.StructureSuspended;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A structure that helps people, as far as decisions about it need to remember. Immutable.
 *
 * @param sheet its record
 * @param closed whether it is, for good
 * @param suspension the one under way, or null
 * @param capacity what it last declared, or null
 * @param desks by place: whether it holds a desk there, or did and was detached
 * @param offers by id
 * @param leftBy the lists that spoke of it and do no more, with the day on which they stopped
 * @param merging for whom it stands, and who stands for it
 * @param splitFrom the structure whose record it was part of, or null
 */
record PartnerStructure(
        Sheet sheet,
        boolean closed,
        @Nullable StructureSuspended suspension,
        @Nullable StructureCapacityDeclared capacity,
        Map<String, Boolean> desks,
        Map<String, Offer> offers,
        Map<Origin, LocalDate> leftBy,
        Merging merging,
        @Nullable String splitFrom) {

    static final PartnerStructure NONE =
            new PartnerStructure(Sheet.NONE, false, null, null, Map.of(), Map.of(), Map.of(), Merging.NONE, null);

    boolean exists() {
        return sheet.exists();
    }

    boolean holdsDeskAt(String placeId) {
        return desks.getOrDefault(placeId, false);
    }

    Offer offer(String offerId) {
        return offers.getOrDefault(offerId, Offer.NONE);
    }

    PartnerStructure evolve(StructureEvent event) {
        return switch (event) {
            case StructureRegistered it -> with(sheet.entered(it.details()));
            case StructureReported it ->
                with(sheet.reported(it.source(), it.sourceId(), it.reportedOn(), it.details()))
                        .listed(new Origin(it.source(), it.sourceId()), null);
            case StructureNoLongerReported it -> listed(new Origin(it.source(), it.sourceId()), it.reportedOn());
            case StructureCorrected it ->
                with(sheet.corrected(it.details(), it.released()))
                        .with(merging.corrected(it.details().keySet(), it.released()));
            case StructureConfirmed it -> with(sheet.confirmed(it.confirmedOn()));
            case StructurePlaceAttached it -> desk(it.placeId(), true);
            case StructurePlaceDetached it -> desk(it.placeId(), false);
            case StructureCapacityDeclared it ->
                new PartnerStructure(sheet, closed, suspension, it, desks, offers, leftBy, merging, splitFrom);
            case StructureSuspended it ->
                new PartnerStructure(sheet, closed, it, capacity, desks, offers, leftBy, merging, splitFrom);
            case StructureResumed _ ->
                new PartnerStructure(sheet, closed, null, capacity, desks, offers, leftBy, merging, splitFrom);
            case StructureClosed _ ->
                new PartnerStructure(sheet, true, suspension, capacity, desks, offers, leftBy, merging, splitFrom);
            case StructureMerged it -> with(merging.into(it.survivorId()));
            case StructureMergeUndone _ -> with(merging.into(null));
            case StructureSplitOff it -> splitFrom(it.fromId());
            case OfferPublished it -> offer(it.offerId(), offer -> offer.published(it));
            case OfferReported it -> offer(it.offerId(), offer -> offer.reported(it));
            case OfferNoLongerReported it -> offer(it.offerId(), offer -> offer.noLongerReported(it));
            case OfferCorrected it ->
                offer(it.offerId(), offer -> offer.with(offer.sheet().corrected(it.terms(), it.released())));
            case OfferConfirmed it ->
                offer(it.offerId(), offer -> offer.with(offer.sheet().confirmed(it.confirmedOn())));
            case OfferWithdrawn it -> offer(it.offerId(), Offer::withdraw);
        };
    }

    /** The same after another structure turned out to be this one: nobody has looked at both together yet. */
    PartnerStructure standingFor(StructureMerged other) {
        return with(sheet.changed()).with(merging.with(other));
    }

    PartnerStructure noLongerStandingFor(StructureMergeUndone other) {
        return with(merging.without(other));
    }

    /** Whether a list speaks of it, and has not stopped. */
    boolean listedBy(Origin list) {
        return sheet.said().source(list.list(), list.sourceId()) != null && !leftBy.containsKey(list);
    }

    /** The date of the last thing a list said of it, that it does not list it any more included; null when it never spoke. */
    @Nullable LocalDate reportedOn(Origin list) {
        LocalDate left = leftBy.get(list);
        return left == null ? sheet.reportedOn(list.list(), list.sourceId()) : left;
    }

    private PartnerStructure splitFrom(String from) {
        return new PartnerStructure(sheet, closed, suspension, capacity, desks, offers, leftBy, merging, from);
    }

    private PartnerStructure listed(Origin list, @Nullable LocalDate leftOn) {
        Map<Origin, LocalDate> after = new HashMap<>(leftBy);
        after.remove(list);
        if (leftOn != null) {
            after.put(list, leftOn);
        }
        return new PartnerStructure(sheet, closed, suspension, capacity, desks, offers, after, merging, splitFrom);
    }

    private PartnerStructure with(Sheet after) {
        return new PartnerStructure(after, closed, suspension, capacity, desks, offers, leftBy, merging, splitFrom);
    }

    private PartnerStructure with(Merging after) {
        return new PartnerStructure(sheet, closed, suspension, capacity, desks, offers, leftBy, after, splitFrom);
    }

    private PartnerStructure desk(String placeId, boolean held) {
        Map<String, Boolean> after = new TreeMap<>(desks);
        after.put(placeId, held);
        return new PartnerStructure(sheet, closed, suspension, capacity, after, offers, leftBy, merging, splitFrom);
    }

    private PartnerStructure offer(String offerId, UnaryOperator<Offer> change) {
        Map<String, Offer> after = new TreeMap<>(offers);
        after.put(offerId, change.apply(offer(offerId)));
        return new PartnerStructure(sheet, closed, suspension, capacity, desks, after, leftBy, merging, splitFrom);
    }
}
