package fr.convergence.query.booking;

import fr.convergence.query.Identifiers;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.Which;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which appointments are asked for.
 *
 * @param structureId who receives the person, or booked
 * @param to the last day
 */
record AppointmentFilter(
        @Nullable String permanenceId,
        @Nullable String structureId,
        LocalDate from,
        LocalDate to,
        @Nullable AppointmentStatus status) {

    /** How many days may be asked for at once: a leap year. */
    private static final int MOST_DAYS = 366;

    /** @throws NotReadable when it is no question */
    Which which() {
        Identifiers.refuseNone(permanenceId, "UNKNOWN_PERMANENCE", "Aucune permanence");
        Identifiers.refuseNone(structureId, "UNKNOWN_STRUCTURE", "Aucune structure");
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new NotReadable("PERIOD_OUT_OF_RANGE", "Demandez de 1 à %d jours.".formatted(MOST_DAYS));
        }
        return new Which()
                .and("r.permanence_id = cast(:permanence as uuid)", "permanence", permanenceId)
                .and("r.structure_ids @> array[cast(:structure as uuid)]", "structure", structureId)
                .and("r.day >= :from", "from", from)
                .and("r.day <= :until", "until", to)
                .and("r.status = :status", "status", status);
    }
}
