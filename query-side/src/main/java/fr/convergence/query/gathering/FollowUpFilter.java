package fr.convergence.query.gathering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which follow-up actions are listed; null means any.
 *
 * @param open whether it is still to be done
 * @param ownerId the structure that is to do it
 * @param dueBy it was due by this day
 */
record FollowUpFilter(
        @Nullable String department,
        @Nullable String ownerId,
        @Nullable Boolean open,
        @Nullable LocalDate dueBy) {

    static final FollowUpFilter ANY = new FollowUpFilter(null, null, null, null);
}
