package fr.convergence.query;

import fr.convergence.kernel.FrenchDay;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/** The days on which offices answer: Monday to Friday, public holidays of the department left out. */
public final class WorkingDays {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private WorkingDays() {}

    /**
     * When a delay that begins at an instant has run out: at eight in the morning, in Paris, of the working day after so many
     * working days. What begins on a day without work begins on the working day after it.
     *
     * @param days at least 1
     */
    public static Instant after(Instant from, int days, String department) {
        if (days < 1) {
            throw new IllegalArgumentException("a delay of " + days + " working days");
        }
        LocalDate day = LocalDate.ofInstant(from, FrenchDay.ZONE);
        while (!isOne(day, department)) {
            day = day.plusDays(1);
        }
        for (int left = days; left > 0; left--) {
            do {
                day = day.plusDays(1);
            } while (!isOne(day, department));
        }
        return day.atTime(MORNING).atZone(FrenchDay.ZONE).toInstant();
    }

    /** Whether offices of a department work on a day. */
    public static boolean isOne(LocalDate day, String department) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !PublicHolidays.include(day, department);
    }
}
