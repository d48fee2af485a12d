package fr.convergence.command.cartography;

import fr.convergence.command.cartography.StructureCommand.ReportStructure;
import fr.convergence.kernel.cartography.SourceFormat;

/** One record of one open list: two lists may use one identifier, for lists copy each other's. */
record Origin(SourceFormat list, String sourceId) {

    static Origin of(ReportStructure report) {
        return new Origin(report.source(), report.sourceId());
    }
}
