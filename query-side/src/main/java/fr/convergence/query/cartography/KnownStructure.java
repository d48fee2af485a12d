package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.SourcedDetails;
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
import fr.convergence.kernel.cartography.StructureStatus;
import fr.convergence.kernel.cartography.SuspensionReason;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a structure after its last event: its record, its services, the places where it holds desks.
 *
 * @param offers by identifier, the ended ones included, for a source may speak of them again
 * @param places identifiers
 * @param merging for whom it stands, and who stands for it
 */
record KnownStructure(
        String id, Sheet sheet, SortedMap<String, KnownOffer> offers, SortedSet<String> places, Merging merging) {

    /**
     * The structure's own record.
     *
     * @param splitFrom the structure whose record it was part of, or null
     */
    record Sheet(
            SourcedDetails details,
            Standing standing,
            @Nullable Declared capacity,
            Vouched vouched,
            @Nullable String splitFrom) {

        Sheet with(SourcedDetails newDetails, Vouched newVouched) {
            return new Sheet(newDetails, standing, capacity, newVouched, splitFrom);
        }

        Sheet with(Standing newStanding) {
            return new Sheet(details, newStanding, capacity, vouched, splitFrom);
        }

        Sheet with(Declared newCapacity) {
            return new Sheet(details, standing, newCapacity, vouched, splitFrom);
        }

        Sheet splitFrom(String from) {
            return new Sheet(details, standing, capacity, vouched, from);
        }
    }

    /** Whether it works, and if not, why. */
    record Standing(
            StructureStatus status,
            @Nullable SuspensionReason suspension,
            @Nullable LocalDate until,
            @Nullable ClosureReason closure) {

        static final Standing ACTIVE = new Standing(StructureStatus.ACTIVE, null, null, null);
    }

    /** What it last said of its capacity. */
    record Declared(
            CapacityStatus capacity, LocalDate on, @Nullable LocalDate until) {}

    static KnownStructure unknown(String id) {
        Sheet blank = new Sheet(SourcedDetails.NONE, Standing.ACTIVE, null, Vouched.NEVER, null);
        return new KnownStructure(id, blank, new TreeMap<>(), new TreeSet<>(), Merging.NONE);
    }

    /** @param day on which the event was recorded, in France */
    KnownStructure after(StructureEvent event, LocalDate day) {
        return switch (event) {
            case StructureRegistered registered ->
                with(sheet.with(
                        sheet.details().corrected(registered.details(), List.of()),
                        sheet.vouched().entered(day)));
            case StructureReported reported ->
                with(sheet.with(
                        sheet.details()
                                .reported(
                                        reported.source(),
                                        reported.sourceId(),
                                        reported.reportedOn(),
                                        reported.details()),
                        sheet.vouched()));
            case StructureNoLongerReported _ -> this; // its last words stay; the services it spoke of end by themselves
            case StructureCorrected corrected ->
                with(sheet.with(
                                sheet.details().corrected(corrected.details(), corrected.released()),
                                sheet.vouched().confirmed(day)))
                        .with(merging.corrected(corrected.details().keySet(), corrected.released()));
            case StructureConfirmed confirmed ->
                with(sheet.with(sheet.details(), sheet.vouched().confirmed(confirmed.confirmedOn())));
            case StructurePlaceAttached attached -> withPlace(attached.placeId(), true);
            case StructurePlaceDetached detached -> withPlace(detached.placeId(), false);
            case StructureCapacityDeclared declared ->
                with(sheet.with(new Declared(declared.capacity(), declared.declaredOn(), declared.until())));
            case StructureSuspended suspended ->
                with(sheet.with(new Standing(StructureStatus.SUSPENDED, suspended.reason(), suspended.until(), null)));
            case StructureResumed _ -> with(sheet.with(Standing.ACTIVE));
            case StructureClosed closed ->
                with(sheet.with(new Standing(StructureStatus.CLOSED, null, null, closed.reason())));
            case StructureMerged merged -> with(merging.into(merged.survivorId()));
            case StructureMergeUndone _ -> with(merging.into(null));
            case StructureSplitOff split -> with(sheet.splitFrom(split.fromId()));
            case OfferPublished published ->
                withOffer(
                        published.offerId(),
                        published.level(),
                        offer -> offer.asPublished(
                                published.level(),
                                offer.terms().corrected(published.terms(), List.of()),
                                offer.vouched().entered(day)));
            case OfferReported reported ->
                withOffer(
                        reported.offerId(),
                        reported.level(),
                        offer -> offer.with(
                                reported.level(),
                                offer.terms()
                                        .reported(
                                                reported.source(),
                                                reported.sourceId(),
                                                reported.reportedOn(),
                                                reported.terms())));
            case OfferNoLongerReported ended ->
                withOffer(
                        ended.offerId(),
                        offer -> offer.with(offer.terms().without(ended.source(), ended.sourceId()), offer.vouched()));
            case OfferCorrected corrected ->
                withOffer(
                        corrected.offerId(),
                        offer -> offer.with(
                                offer.terms().corrected(corrected.terms(), corrected.released()),
                                offer.vouched().confirmed(day)));
            case OfferConfirmed confirmed ->
                withOffer(
                        confirmed.offerId(),
                        offer -> offer.with(offer.terms(), offer.vouched().confirmed(confirmed.confirmedOn())));
            case OfferWithdrawn withdrawn -> withOffer(withdrawn.offerId(), KnownOffer::asWithdrawn);
        };
    }

    KnownStructure with(Merging newMerging) {
        return new KnownStructure(id, sheet, offers, places, newMerging);
    }

    private KnownStructure with(Sheet newSheet) {
        return new KnownStructure(id, newSheet, offers, places, merging);
    }

    private KnownStructure withPlace(String place, boolean attached) {
        SortedSet<String> after = new TreeSet<>(places);
        if (attached) {
            after.add(place);
        } else {
            after.remove(place);
        }
        return new KnownStructure(id, sheet, offers, after, merging);
    }

    private KnownStructure withOffer(String offer, OfferLevel level, UnaryOperator<KnownOffer> change) {
        KnownOffer blank = new KnownOffer(offer, level, SourcedDetails.NONE, Vouched.NEVER, false, false);
        SortedMap<String, KnownOffer> after = new TreeMap<>(offers);
        after.put(offer, change.apply(offers.getOrDefault(offer, blank)));
        return new KnownStructure(id, sheet, after, places, merging);
    }

    private KnownStructure withOffer(String offer, UnaryOperator<KnownOffer> change) {
        KnownOffer known = offers.get(offer);
        return known == null ? this : withOffer(offer, known.level(), change);
    }
}
