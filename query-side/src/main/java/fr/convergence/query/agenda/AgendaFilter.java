package fr.convergence.query.agenda;

import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.Identifiers;
import fr.convergence.query.ReadModels.NotReadable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whose agenda is asked for, and for which days; one at least of department, structure and place.
 *
 * @param to the last day
 */
record AgendaFilter(
        @Nullable String department,
        @Nullable String structureId,
        @Nullable String placeId,
        LocalDate from,
        LocalDate to) {

    /** How many days may be asked for at once: a leap year. */
    private static final int MOST_DAYS = 366;

    /** @throws NotReadable when it is no question */
    void refuseUnanswerable(Territory territory) {
        DepartmentCodes.refuseUnknown(territory, department);
        Identifiers.refuseNone(structureId, "UNKNOWN_STRUCTURE", "Aucune structure");
        Identifiers.refuseNone(placeId, "UNKNOWN_PLACE", "Aucun lieu");
        if (department == null && structureId == null && placeId == null) {
            throw new NotReadable(
                    "AGENDA_OF_NOBODY", "Dites de quel département, de quelle structure ou de quel lieu.");
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new NotReadable("PERIOD_OUT_OF_RANGE", "Un agenda compte de 1 à %d jours.".formatted(MOST_DAYS));
        }
    }
}
