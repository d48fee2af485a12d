package fr.convergence.query.gathering;

import fr.convergence.kernel.gathering.GatheringDeadline;
import fr.convergence.kernel.territory.LegalTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** What time is to tell of a gathering: at eight in the morning, by the clocks of its department, so many days from a day. */
public enum GatheringMoment {
    /** A structure that was invited has not answered. */
    ANSWER_DUE(-7),
    TWO_DAYS_BEFORE(-2),
    /** Nobody told how it went. */
    OUTCOME_DUE(1),
    /** Something that was to be done is not. */
    FOLLOW_UP_DUE(0),
    /** A person who is enrolled is reminded of it. */
    ENROLMENT_REMINDER(-2);

    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    private final int days;

    GatheringMoment(int days) {
        this.days = days;
    }

    static GatheringMoment of(GatheringDeadline deadline) {
        return valueOf(deadline.name());
    }

    /** What is told of the gathering when it comes; empty when a person is reminded. */
    public Optional<GatheringDeadline> deadline() {
        return switch (this) {
            case ANSWER_DUE, TWO_DAYS_BEFORE, OUTCOME_DUE, FOLLOW_UP_DUE ->
                Optional.of(GatheringDeadline.valueOf(name()));
            case ENROLMENT_REMINDER -> Optional.empty();
        };
    }

    /** When it comes, counted from a day in a department. */
    Instant dueAt(LocalDate day, String department) {
        return day.plusDays(days).atTime(EIGHT).atZone(LegalTime.of(department)).toInstant();
    }
}
