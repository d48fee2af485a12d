package fr.convergence.infra.application.imports;

import fr.convergence.command.cartography.PlaceCommand.ReportPlace;
import fr.convergence.command.cartography.StructureCommand.ReportStructure;
import fr.convergence.command.cartography.StructureCommand.ReportedOffer;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.SourceIds;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one record of a file says, or why it is refused.
 *
 * @param line the line it starts on
 * @param id its identifier, as the file writes it
 * @param asked what is to be recorded; null when the record is refused
 * @param refusals its faults; empty unless it is refused
 * @param warnings values left out
 * @param counted what is told once for the whole file
 */
record Reading(
        long line,
        @Nullable String id,
        @Nullable Asked asked,
        List<Finding> refusals,
        List<Finding> warnings,
        List<ImportCode> counted) {

    /** A record's two commands: the place first, for the structure holds a desk there. */
    record Asked(ReportPlace place, ReportStructure structure) {

        /** What a record of a list says of a structure and of the place where it holds a desk. */
        static Asked of(
                SourceFormat list,
                String sourceId,
                LocalDate day,
                Map<String, List<String>> place,
                Map<String, List<String>> structure,
                List<ReportedOffer> offers) {
            String placeId = SourceIds.place(sourceId);
            return new Asked(
                    new ReportPlace(placeId, list, sourceId, day, place),
                    new ReportStructure(
                            SourceIds.structure(sourceId), list, sourceId, day, structure, offers, placeId));
        }
    }
}
