package fr.convergence.command.cartography;

import fr.convergence.command.Boundary;
import fr.convergence.command.Boundary.Criterion;
import fr.convergence.command.cartography.StructureCommand.AttachPlace;
import fr.convergence.command.cartography.StructureCommand.CloseStructure;
import fr.convergence.command.cartography.StructureCommand.ConfirmOffer;
import fr.convergence.command.cartography.StructureCommand.ConfirmStructure;
import fr.convergence.command.cartography.StructureCommand.CorrectOffer;
import fr.convergence.command.cartography.StructureCommand.CorrectStructure;
import fr.convergence.command.cartography.StructureCommand.DeclareCapacity;
import fr.convergence.command.cartography.StructureCommand.DetachPlace;
import fr.convergence.command.cartography.StructureCommand.MergeStructures;
import fr.convergence.command.cartography.StructureCommand.PublishOffer;
import fr.convergence.command.cartography.StructureCommand.RegisterStructure;
import fr.convergence.command.cartography.StructureCommand.ReportStructure;
import fr.convergence.command.cartography.StructureCommand.ReportStructureLeft;
import fr.convergence.command.cartography.StructureCommand.ResumeStructure;
import fr.convergence.command.cartography.StructureCommand.SplitStructure;
import fr.convergence.command.cartography.StructureCommand.SuspendStructure;
import fr.convergence.command.cartography.StructureCommand.UndoMerge;
import fr.convergence.command.cartography.StructureCommand.WithdrawOffer;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelPublished;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelWithdrawn;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceReported;
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
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each command on a structure depends on. All of them depend on what makes it exist, places it in a department and
 * closes it, and on who stands for whom; beyond that, on no more than they speak of, so that work on one part does not disturb work on another.
 */
final class StructureBoundary {

    private StructureBoundary() {}

    static Boundary of(StructureCommand command) {
        Boundary existence = existence(command.structureId());
        return switch (command) {
            case RegisterStructure _, CorrectStructure _, CloseStructure _ -> existence;
            case ReportStructure it -> existence.or(report(it));
            case ReportStructureLeft it -> existence.or(reportedOffers(it.structureId()));
            case ConfirmStructure it ->
                existence.or(Boundary.of("structure", it.structureId(), StructureConfirmed.class));
            case AttachPlace it -> existence.or(desks(it.placeId()));
            case DetachPlace it -> existence.or(desks(it.placeId()));
            case DeclareCapacity it ->
                existence.or(Boundary.of("structure", it.structureId(), StructureCapacityDeclared.class));
            case SuspendStructure it -> existence.or(suspension(it.structureId()));
            case ResumeStructure it -> existence.or(suspension(it.structureId()));
            case MergeStructures it -> existence.or(existence(it.survivorId()));
            case UndoMerge it -> existence.or(existence(it.survivorId()));
            case SplitStructure it -> existence.or(part(it));
            case PublishOffer it -> withModel(existence.or(offer(it.offerId())), it.terms());
            case CorrectOffer it -> withModel(existence.or(offer(it.offerId())), it.terms());
            case ConfirmOffer it -> existence.or(offer(it.offerId()).or(confirmation(it.offerId())));
            case WithdrawOffer it -> existence.or(offer(it.offerId()));
        };
    }

    private static Boundary part(SplitStructure command) {
        Boundary part = existence(command.fromId());
        for (String placeId : command.placeIds()) {
            part = part.or(desks(placeId));
        }
        for (String offerId : command.offerIds()) {
            part = part.or(offer(offerId));
        }
        return part;
    }

    /** What makes a structure exist, places it in a department, closes it, and makes it one with another. */
    static Boundary existence(String structureId) {
        return Boundary.of(
                "structure",
                structureId,
                StructureRegistered.class,
                StructureReported.class,
                StructureNoLongerReported.class,
                StructureCorrected.class,
                StructureClosed.class,
                StructureMerged.class,
                StructureMergeUndone.class,
                StructureSplitOff.class);
    }

    /** Also whether the record already speaks of another structure, the services it spoke of, and who found it right. */
    private static Boundary report(ReportStructure command) {
        Boundary offers = reportedOffers(command.structureId())
                .or(Boundary.of("structure", command.structureId(), StructureConfirmed.class));
        Boundary report =
                command.placeId() == null ? offers : offers.or(desk(command.structureId(), command.placeId()));
        return command.sourceId().isBlank()
                ? report
                : report.or(Boundary.of("source", command.sourceId(), StructureReported.class));
    }

    private static Boundary reportedOffers(String structureId) {
        return Boundary.of(
                "structure", structureId, OfferReported.class, OfferNoLongerReported.class, OfferWithdrawn.class);
    }

    private static Boundary desk(String structureId, String placeId) {
        Criterion desk = new Criterion(
                Tags.of("structure", structureId).and("place", placeId),
                Set.of(StructurePlaceAttached.class, StructurePlaceDetached.class));
        return new Boundary(List.of(desk)).or(place(placeId));
    }

    /** Of whoever holds one there: those that the structure stands for are not named by the command. */
    private static Boundary desks(String placeId) {
        return place(placeId)
                .or(Boundary.of("place", placeId, StructurePlaceAttached.class, StructurePlaceDetached.class));
    }

    /** What makes a place known and closes it. */
    static Boundary place(String placeId) {
        return Boundary.of("place", placeId, PlaceRegistered.class, PlaceReported.class, PlaceClosed.class);
    }

    private static Boundary suspension(String structureId) {
        return Boundary.of("structure", structureId, StructureSuspended.class, StructureResumed.class);
    }

    /** What a service is, whoever offers it. */
    static Boundary offer(String offerId) {
        return Boundary.of(
                "offer",
                offerId,
                OfferPublished.class,
                OfferReported.class,
                OfferNoLongerReported.class,
                OfferCorrected.class,
                OfferWithdrawn.class);
    }

    /** Also whether there is the model that a service is to follow. */
    private static Boundary withModel(Boundary boundary, Map<String, List<String>> terms) {
        String model = OfferDecisions.model(FieldRules.tidy(terms));
        return model.isBlank()
                ? boundary
                : boundary.or(Boundary.of("offer-model", model, OfferModelPublished.class, OfferModelWithdrawn.class));
    }

    private static Boundary confirmation(String offerId) {
        return Boundary.of("offer", offerId, OfferConfirmed.class);
    }
}
