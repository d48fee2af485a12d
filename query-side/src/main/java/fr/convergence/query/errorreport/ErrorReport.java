package fr.convergence.query.errorreport;

import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.ErrorReportDismissal;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.query.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report of an error as the read model shows it.
 *
 * @param place in the list
 * @param proposedValues what the field should say; null when nothing was proposed
 * @param reason why it was dismissed
 */
record ErrorReport(
        String id,
        String place,
        String structureId,
        @Nullable String offerId,
        @Nullable StructureField field,
        String message,
        @Nullable List<String> proposedValues,
        Reporter reporter,
        LocalDate reportedOn,
        ErrorReportStatus status,
        @Nullable ErrorReportDismissal reason,
        @Nullable LocalDate settledOn) {

    /** Who told it: what they act as, and for which structure. Never who. */
    record Reporter(Role role, @Nullable String structureId) {}

    Page.Cursor cursor() {
        return new Page.Cursor(place, id);
    }
}
