package fr.convergence.query.agenda;

import fr.convergence.kernel.FrenchDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A session of which it is asked how many came, unless somebody says so before; its components are the columns of {@code due}.
 *
 * @param dueAt at eight in the morning of the day after, in Paris
 */
record AttendanceToAsk(String permanenceId, LocalDate day, Instant dueAt) {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    static AttendanceToAsk of(Entry entry) {
        Instant dueAt =
                entry.day().plusDays(1).atTime(EIGHT).atZone(FrenchDay.ZONE).toInstant();
        return new AttendanceToAsk(entry.ownerId(), entry.day(), dueAt);
    }
}
