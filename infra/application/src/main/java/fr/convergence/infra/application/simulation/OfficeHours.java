package fr.convergence.infra.application.simulation;

import fr.convergence.kernel.FrenchDay;
import fr.convergence.query.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** When people work: from nine to five, on working days of their department. */
final class OfficeHours {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final int MINUTES = 8 * 60;

    private OfficeHours() {}

    /** Some moment of a working day. */
    static Instant during(LocalDate day, Chance chance) {
        return day.atTime(OPENS)
                .plusMinutes(chance.between(0, MINUTES))
                .plusSeconds(chance.between(0, 60))
                .atZone(FrenchDay.ZONE)
                .toInstant();
    }

    /** The first moment of work after a delay; some moment of the next working day where nobody works then. */
    static Instant after(Instant from, Duration delay, String department, Chance chance) {
        ZonedDateTime then = from.plus(delay).plusSeconds(60).atZone(FrenchDay.ZONE);
        LocalDate day = then.toLocalDate();
        LocalTime time = then.toLocalTime();
        if (WorkingDays.isOne(day, department) && !time.isBefore(OPENS) && time.isBefore(CLOSES)) {
            return then.toInstant();
        }
        if (!time.isBefore(CLOSES)) {
            day = day.plusDays(1);
        }
        return during(workingDay(day, department), chance);
    }

    /** The day, or the first after it on which people work. */
    static LocalDate workingDay(LocalDate day, String department) {
        LocalDate working = day;
        while (!WorkingDays.isOne(working, department)) {
            working = working.plusDays(1);
        }
        return working;
    }
}
