package fr.convergence.command.cartography;

import fr.convergence.command.Command;
import fr.convergence.kernel.cartography.ErrorReportDismissal;
import fr.convergence.kernel.cartography.StructureField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked about an error in a structure's record. */
public sealed interface ErrorReportCommand extends Command {

    /** The report's identifier, a UUID. */
    String reportId();

    /** The structure whose record is spoken of. */
    String structureId();

    /**
     * Tells what is wrong.
     *
     * @param offerId the service that is spoken of, or null
     * @param field the field that is spoken of, or null
     * @param proposed what the field should say, nothing when empty; null when nothing is proposed
     */
    record ReportError(
            String reportId,
            String structureId,
            @Nullable String offerId,
            @Nullable StructureField field,
            String message,
            @Nullable List<String> proposed)
            implements ErrorReportCommand {}

    /** Finds the report right, and takes up what it proposes. */
    record AcceptErrorReport(String reportId, String structureId) implements ErrorReportCommand {}

    /** Does nothing about it. */
    record DismissErrorReport(String reportId, String structureId, ErrorReportDismissal reason)
            implements ErrorReportCommand {}
}
