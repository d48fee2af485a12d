package fr.convergence.infra.application.imports;

import fr.convergence.command.cartography.PlaceCommand.ReportPlace;
import fr.convergence.command.cartography.StructureCommand.ReportStructure;
import java.util.List;
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
    record Asked(ReportPlace place, ReportStructure structure) {}
}
