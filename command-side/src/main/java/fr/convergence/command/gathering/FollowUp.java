package fr.convergence.command.gathering;

import fr.convergence.kernel.gathering.MinutesEvent.FollowUpAgreed;
import java.time.LocalDate;

/**
 * What somebody is to do.
 *
 * @param dueOn the day by which it is, now
 * @param end how it ended; still open as long as it did not
 */
record FollowUp(FollowUpAgreed agreed, LocalDate dueOn, End end) {

    /** How it ended, and how that is said. */
    enum End {
        OPEN("en cours"),
        DONE("réalisée"),
        ABANDONED("abandonnée");

        private final String label;

        End(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    FollowUp ended(End how) {
        return new FollowUp(agreed, dueOn, how);
    }

    FollowUp dueOn(LocalDate day) {
        return new FollowUp(agreed, day, end);
    }

    boolean isOpen() {
        return end == End.OPEN;
    }
}
