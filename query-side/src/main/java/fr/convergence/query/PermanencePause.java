package fr.convergence.query;

import fr.convergence.kernel.jointpermanence.PermanencePauseReason;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a permanence is not held.
 *
 * @param until the last of them; null as long as nobody knows
 */
public record PermanencePause(LocalDate from, @Nullable LocalDate until, PermanencePauseReason reason) {

    /** Whether it is not held on a day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    PermanencePause resumedFrom(LocalDate day) {
        return covers(day) ? new PermanencePause(from, day.minusDays(1), reason) : this;
    }
}
