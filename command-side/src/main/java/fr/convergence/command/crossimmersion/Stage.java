package fr.convergence.command.crossimmersion;

import fr.convergence.kernel.crossimmersion.VisitStatus;
import java.time.LocalDate;

/** Where a visit stands, and what is known of it there. */
sealed interface Stage {

    VisitStatus status();

    /** Whether it takes one of the day's places. */
    default boolean takesPlace() {
        return this instanceof Offered || this instanceof Asked || this instanceof Held;
    }

    /** Whether somebody is to be there: both sides have agreed. */
    default boolean isPromised() {
        return this instanceof Held || this instanceof Asked it && it.agreed();
    }

    /** Whether something may still come of it. */
    default boolean open() {
        return !(this instanceof Over) && !(this instanceof Held);
    }

    /** The day is full. */
    record Waiting() implements Stage {

        @Override
        public VisitStatus status() {
            return VisitStatus.WAITING;
        }
    }

    /** A place is kept for it until that day. */
    record Offered(LocalDate until) implements Stage {

        @Override
        public VisitStatus status() {
            return VisitStatus.PLACE_OFFERED;
        }
    }

    /** A place is asked for, and agreed to by either, both or nobody. */
    record Asked(boolean byHost, boolean byEmployer) implements Stage {

        boolean agreed() {
            return byHost && byEmployer;
        }

        @Override
        public VisitStatus status() {
            return agreed() ? VisitStatus.AGREED : VisitStatus.REQUESTED;
        }
    }

    /** The visitor was there. */
    record Held() implements Stage {

        @Override
        public VisitStatus status() {
            return VisitStatus.HELD;
        }
    }

    /** It did not take place. */
    record Over(VisitStatus status) implements Stage {}
}
