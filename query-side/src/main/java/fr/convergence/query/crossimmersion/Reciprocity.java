package fr.convergence.query.crossimmersion;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who visited whom, between one structure and another.
 *
 * @param otherId the other structure
 * @param visitsMade visits of the structure to the other that were held
 * @param visitsReceived visits of the other that were held
 * @param ahead whether a visit either way is asked for or agreed
 * @param lastVisitOn the day of the last visit either way; null when none was held
 */
record Reciprocity(
        String otherId,
        int visitsMade,
        int visitsReceived,
        boolean ahead,
        @Nullable LocalDate lastVisitOn) {

    /** Who is to visit next; null when both did, or a visit is ahead. */
    public @Nullable Turn turn() {
        if (ahead || (visitsMade > 0) == (visitsReceived > 0)) {
            return null;
        }
        return visitsMade > 0 ? Turn.OTHER_TO_VISIT : Turn.TO_VISIT;
    }

    /** Who is to visit next. */
    enum Turn {
        TO_VISIT,
        OTHER_TO_VISIT
    }
}
