package fr.convergence.kernel.agenda;

import fr.convergence.kernel.InFrench;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One time that a permanence is held.
 *
 * @param day where it is held; names the session among those of its timetable, which has at most one a day
 * @param start first instant of it
 * @param end first instant after it
 */
@InFrench("séance")
public record Session(LocalDate day, Instant start, Instant end) {

    /** @throws IllegalArgumentException when it does not end after its start */
    public Session {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a session from " + start + " to " + end);
        }
    }
}
