package fr.convergence.command.gathering;

import fr.convergence.kernel.gathering.MinutesEvent.FollowUpAgreed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to do after a gathering. Immutable.
 *
 * @param stage what became of it; null as long as it is to be done
 */
record FollowUp(
        FollowUpAgreed agreed, LocalDate dueOn, @Nullable Stage stage) {

    /** How it ended. */
    enum Stage {
        DONE,
        ABANDONED
    }

    FollowUp at(Stage end) {
        return new FollowUp(agreed, dueOn, end);
    }
}
