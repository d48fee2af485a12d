package fr.convergence.kernel.cartography;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.Upcast;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a partner structure and to the services it offers. Both sides speak exactly these words.
 *
 * <p>{@code details} and {@code terms} map the names of {@link StructureField} and {@link OfferField} to values: only the
 * fields the event speaks of, an empty list meaning "known to have none". A {@code source} is one record of one open list;
 * {@code sourceId} is {@code source--localid}.
 */
@InFrench("structure partenaire")
public sealed interface StructureEvent extends DomainEvent {

    /** How what earlier versions stored becomes today's events. */
    List<Upcast> EARLIER_FORMS = List.of(new Upcast(
            "offer-no-longer-reported",
            1,
            "`source` names the list; absent, as it was until then, it means every list under that identifier",
            _ -> {}));

    /** The structure's own identifier, a UUID. */
    String structureId();

    /** A coordinator entered a structure by hand. */
    @Stored(name = "structure-registered")
    @InFrench("structure enregistrée")
    record StructureRegistered(String structureId, Map<String, List<String>> details) implements StructureEvent {}

    /** An open list spoke of the structure: for the first time, or with other values than before. */
    @Stored(name = "structure-reported")
    @InFrench("structure signalée par une source")
    record StructureReported(
            String structureId,
            SourceFormat source,
            String sourceId,
            LocalDate reportedOn,
            Map<String, List<String>> details)
            implements StructureEvent {}

    /** The list that spoke of the structure lists it no more; that it closed is for people to say. */
    @Stored(name = "structure-no-longer-reported")
    @InFrench("structure absente de sa source")
    record StructureNoLongerReported(String structureId, SourceFormat source, String sourceId, LocalDate reportedOn)
            implements StructureEvent {}

    /** A person corrected fields; the correction is shown before any source, until it is released. */
    @Stored(name = "structure-corrected")
    @InFrench("structure corrigée")
    record StructureCorrected(String structureId, Map<String, List<String>> details, List<String> released)
            implements StructureEvent {}

    /** A person of the structure or a coordinator looked at the record and found it right. */
    @Stored(name = "structure-confirmed")
    @InFrench("structure confirmée")
    record StructureConfirmed(String structureId, LocalDate confirmedOn) implements StructureEvent {}

    /** The structure holds a desk at a place. */
    @Stored(name = "structure-place-attached")
    @InFrench("lieu rattaché à la structure")
    record StructurePlaceAttached(String structureId, String placeId) implements StructureEvent {}

    /** The structure no longer holds a desk at a place. */
    @Stored(name = "structure-place-detached")
    @InFrench("lieu détaché de la structure")
    record StructurePlaceDetached(String structureId, String placeId) implements StructureEvent {}

    /** The structure said whether it can take more people. */
    @Stored(name = "structure-capacity-declared")
    @InFrench("capacité déclarée")
    record StructureCapacityDeclared(
            String structureId,
            CapacityStatus capacity,
            LocalDate declaredOn,
            @Nullable LocalDate until) implements StructureEvent {}

    /** The structure stops for a time. */
    @Stored(name = "structure-suspended")
    @InFrench("structure suspendue")
    record StructureSuspended(
            String structureId,
            SuspensionReason reason,
            @Nullable LocalDate until) implements StructureEvent {}

    /** The structure is back. */
    @Stored(name = "structure-resumed")
    @InFrench("structure de nouveau active")
    record StructureResumed(String structureId) implements StructureEvent {}

    /** The structure exists no more, or left the network. */
    @Stored(name = "structure-closed")
    @InFrench("structure fermée")
    record StructureClosed(String structureId, ClosureReason reason) implements StructureEvent {}

    /**
     * The structure turned out to be another one, which stands for it from now on: it is an alias, of which nothing is copied.
     *
     * @param survivorId the one that stands for it
     * @param reasons why they are taken for one; never empty
     */
    @Stored(name = "structure-merged")
    @InFrench("structure réunie à une autre")
    record StructureMerged(String structureId, String survivorId, List<Resemblance> reasons)
            implements StructureEvent {}

    /** The structure was not the other one after all, and stands for itself again. */
    @Stored(name = "structure-merge-undone")
    @InFrench("réunion de structures annulée")
    record StructureMergeUndone(String structureId, String survivorId) implements StructureEvent {}

    /**
     * Part of another structure's record turned out to be a structure of its own. The events recorded with it say which places and
     * services came along; what lists say goes on being recorded of the other one.
     *
     * @param fromId the other one
     */
    @Stored(name = "structure-split-off")
    @InFrench("structure séparée d'une autre")
    record StructureSplitOff(String structureId, String fromId) implements StructureEvent {}

    /** A service was published by a person, at one of the three levels. */
    @Stored(name = "offer-published")
    @InFrench("offre publiée")
    record OfferPublished(String structureId, String offerId, OfferLevel level, Map<String, List<String>> terms)
            implements StructureEvent {}

    /** An open list spoke of a service: for the first time, with other values, or again after it had stopped. */
    @Stored(name = "offer-reported")
    @InFrench("offre signalée par une source")
    record OfferReported(
            String structureId,
            String offerId,
            OfferLevel level,
            SourceFormat source,
            String sourceId,
            LocalDate reportedOn,
            Map<String, List<String>> terms)
            implements StructureEvent {}

    /**
     * The list that spoke of a service speaks of it no more.
     *
     * @param source null in what was recorded before lists were told apart: every list that spoke under that identifier
     */
    @Stored(name = "offer-no-longer-reported", version = 2)
    @InFrench("offre absente de sa source")
    record OfferNoLongerReported(
            String structureId, String offerId, @Nullable SourceFormat source, String sourceId, LocalDate reportedOn)
            implements StructureEvent {}

    /** A person corrected a service; the correction is shown before any source, until it is released. */
    @Stored(name = "offer-corrected")
    @InFrench("offre corrigée")
    record OfferCorrected(String structureId, String offerId, Map<String, List<String>> terms, List<String> released)
            implements StructureEvent {}

    /** A person found a service still offered as described. */
    @Stored(name = "offer-confirmed")
    @InFrench("offre confirmée")
    record OfferConfirmed(String structureId, String offerId, LocalDate confirmedOn) implements StructureEvent {}

    /** A person withdrew a service; no source brings it back. */
    @Stored(name = "offer-withdrawn")
    @InFrench("offre retirée")
    record OfferWithdrawn(String structureId, String offerId) implements StructureEvent {}

    @Override
    default Tags.Tag entity() {
        return new Tags.Tag("structure", structureId());
    }

    @Override
    default Tags tags() {
        Tags structure = new Tags(List.of(entity()));
        return switch (this) {
            case StructureReported event -> structure.and("source", event.sourceId());
            case StructureNoLongerReported event -> structure.and("source", event.sourceId());
            case StructurePlaceAttached event -> structure.and("place", event.placeId());
            case StructurePlaceDetached event -> structure.and("place", event.placeId());
            case StructureMerged event -> structure.and("structure", event.survivorId());
            case StructureMergeUndone event -> structure.and("structure", event.survivorId());
            case StructureSplitOff event -> structure.and("structure", event.fromId());
            case OfferPublished event -> structure.and("offer", event.offerId());
            case OfferReported event -> structure.and("offer", event.offerId());
            case OfferNoLongerReported event -> structure.and("offer", event.offerId());
            case OfferCorrected event -> structure.and("offer", event.offerId());
            case OfferConfirmed event -> structure.and("offer", event.offerId());
            case OfferWithdrawn event -> structure.and("offer", event.offerId());
            case StructureRegistered _,
                    StructureCorrected _,
                    StructureConfirmed _,
                    StructureCapacityDeclared _,
                    StructureSuspended _,
                    StructureResumed _,
                    StructureClosed _ -> structure;
        };
    }
}
