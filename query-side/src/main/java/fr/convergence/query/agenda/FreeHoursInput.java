package fr.convergence.query.agenda;

import fr.convergence.query.ReadModels.NotReadable;
import java.time.LocalTime;
import java.time.temporal.ChronoField;

/**
 * Which hours will do, by the clocks of where it is.
 *
 * @param minutes how long it takes
 * @param latest when it is over
 * @param withinOpeningHours whether hours at which a structure is known to be closed will not do
 */
record FreeHoursInput(int minutes, LocalTime earliest, LocalTime latest, boolean withinOpeningHours) {

    private static final int FEWEST = 30;
    private static final int MOST = 10 * 60;

    /** @throws NotReadable when they are none */
    void refuseUnanswerable() {
        if (minutes < FEWEST || minutes > MOST) {
            throw new NotReadable("MINUTES_OUT_OF_RANGE", "Demandez de %d à %d minutes.".formatted(FEWEST, MOST));
        }
        if (last() - first() < minutes) {
            throw new NotReadable(
                    "HOURS_OUT_OF_RANGE", "Entre ces deux heures, il n'y a pas le temps qui est demandé.");
        }
    }

    /** Minute of the day. */
    int first() {
        return earliest.get(ChronoField.MINUTE_OF_DAY);
    }

    /** Minute of the day. */
    int last() {
        return latest.get(ChronoField.MINUTE_OF_DAY);
    }
}
