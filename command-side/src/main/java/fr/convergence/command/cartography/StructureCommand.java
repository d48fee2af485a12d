package fr.convergence.command.cartography;

import fr.convergence.command.Command;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.SuspensionReason;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a partner structure. {@code details} and {@code terms} are as in
 * {@link fr.convergence.kernel.cartography.StructureEvent}.
 */
public sealed interface StructureCommand extends Command {

    /** The structure's identifier, a UUID. */
    String structureId();

    /** Enters a structure by hand. */
    record RegisterStructure(String structureId, Map<String, List<String>> details) implements StructureCommand {}

    /**
     * Tells what one record of an open list says.
     *
     * @param offers every service the record speaks of
     * @param placeId a place it holds a desk at, or null
     */
    record ReportStructure(
            String structureId,
            SourceFormat source,
            String sourceId,
            LocalDate reportedOn,
            Map<String, List<String>> details,
            List<ReportedOffer> offers,
            @Nullable String placeId)
            implements StructureCommand {}

    /**
     * Tells that an open list does not list a structure any more.
     *
     * @param reportedOn the date of the list's edition; null when its records bear dates of their own
     */
    record ReportStructureLeft(
            String structureId,
            SourceFormat source,
            String sourceId,
            @Nullable LocalDate reportedOn) implements StructureCommand {}

    /** A service as a record describes it; the key names it within the record. */
    record ReportedOffer(String key, OfferLevel level, Map<String, List<String>> terms) {}

    /** Corrects fields, gives others back to the sources. */
    record CorrectStructure(String structureId, Map<String, List<String>> details, Collection<String> released)
            implements StructureCommand {}

    /** Finds the record right. */
    record ConfirmStructure(String structureId) implements StructureCommand {}

    /** Attaches a place. */
    record AttachPlace(String structureId, String placeId) implements StructureCommand {}

    /** Detaches a place. */
    record DetachPlace(String structureId, String placeId) implements StructureCommand {}

    /** Says whether it can take more people. */
    record DeclareCapacity(
            String structureId,
            CapacityStatus capacity,
            @Nullable LocalDate until) implements StructureCommand {}

    /** Stops it for a time. */
    record SuspendStructure(
            String structureId,
            SuspensionReason reason,
            @Nullable LocalDate until) implements StructureCommand {}

    /** Ends a suspension. */
    record ResumeStructure(String structureId) implements StructureCommand {}

    /** Closes it for good. */
    record CloseStructure(String structureId, ClosureReason reason) implements StructureCommand {}

    /**
     * Takes two structures for one.
     *
     * @param structureId the one that turns out to be the other
     * @param survivorId the one that stands for both
     * @param reasons why, at least one
     */
    record MergeStructures(String structureId, String survivorId, List<Resemblance> reasons)
            implements StructureCommand {}

    /** Takes them for two again; both are named so that a decision on the one is not undone for the other. */
    record UndoMerge(String structureId, String survivorId) implements StructureCommand {}

    /**
     * Gives part of a structure's record to a new one.
     *
     * @param structureId the new one
     * @param fromId whose record it was part of
     * @param details of the new one, as when it is entered by hand
     * @param placeIds where it, and not the other, holds desks
     * @param offerIds what it, and not the other, offers
     */
    record SplitStructure(
            String structureId,
            String fromId,
            Map<String, List<String>> details,
            List<String> placeIds,
            List<String> offerIds)
            implements StructureCommand {}

    /** Publishes a service. */
    record PublishOffer(String structureId, String offerId, OfferLevel level, Map<String, List<String>> terms)
            implements StructureCommand {}

    /** Corrects terms of a service, gives others back to the sources. */
    record CorrectOffer(
            String structureId, String offerId, Map<String, List<String>> terms, Collection<String> released)
            implements StructureCommand {}

    /** Finds a service still offered as described. */
    record ConfirmOffer(String structureId, String offerId) implements StructureCommand {}

    /** Withdraws a service. */
    record WithdrawOffer(String structureId, String offerId) implements StructureCommand {}
}
