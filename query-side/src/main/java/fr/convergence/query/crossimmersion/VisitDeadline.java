package fr.convergence.query.crossimmersion;

import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.crossimmersion.ImmersionDeadline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** What time does to a visit, and when: at eight in the morning of a day told from its own, or when a day is over; in Paris. */
public enum VisitDeadline {
    SEVEN_DAYS_BEFORE(-7, LocalTime.of(8, 0)),
    TWO_DAYS_BEFORE(-2, LocalTime.of(8, 0)),
    REPORT_DUE(3, LocalTime.of(8, 0)),
    REPORT_OVERDUE(10, LocalTime.of(8, 0)),
    /** The last day to take a place that was kept is over. */
    PLACE_OFFER(1, LocalTime.MIDNIGHT),
    /** The day of a visit that was never agreed is over. */
    DAY(1, LocalTime.MIDNIGHT);

    private final int days;
    private final LocalTime time;

    VisitDeadline(int days, LocalTime time) {
        this.days = days;
        this.time = time;
    }

    /** What is told when it comes; empty when something lapses. */
    public Optional<ImmersionDeadline> told() {
        return switch (this) {
            case SEVEN_DAYS_BEFORE, TWO_DAYS_BEFORE, REPORT_DUE, REPORT_OVERDUE ->
                Optional.of(ImmersionDeadline.valueOf(name()));
            case PLACE_OFFER, DAY -> Optional.empty();
        };
    }

    /** When it comes, counted from a day. */
    Instant dueAt(LocalDate day) {
        return day.plusDays(days).atTime(time).atZone(FrenchDay.ZONE).toInstant();
    }
}
