package fr.convergence.query.presence;

import fr.convergence.kernel.territory.Department;
import fr.convergence.kernel.territory.LegalTime;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.OperatorCodes;
import fr.convergence.query.ReadModels.NotReadable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whose presence is asked for, and when.
 *
 * @param operator code; null for any
 * @param to the last day
 */
record PresenceAsked(String department, @Nullable String operator, LocalDate from, LocalDate to) {

    private static final int MOST_DAYS = 366;

    /** The department; refuses what is no question. */
    Department in(Territory territory) {
        OperatorCodes.refuseUnknown(operator);
        if (days() < 1 || days() > MOST_DAYS) {
            throw new NotReadable("PERIOD_OUT_OF_RANGE", "Demandez de 1 à %d jours.".formatted(MOST_DAYS));
        }
        return territory.department(department).orElseThrow(() -> DepartmentCodes.unknown(department));
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    Instant begin() {
        return from.atStartOfDay(LegalTime.of(department)).toInstant();
    }

    Instant end() {
        return to.plusDays(1).atStartOfDay(LegalTime.of(department)).toInstant();
    }
}
