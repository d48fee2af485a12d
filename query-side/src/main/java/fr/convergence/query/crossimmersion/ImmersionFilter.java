package fr.convergence.query.crossimmersion;

import fr.convergence.kernel.crossimmersion.VisitStatus;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which immersions are listed; null means any.
 *
 * @param department code of the department of the host
 * @param visitingId one that a visit of this structure was asked for, as far as the actor may see
 * @param from the first day
 * @param until the last day
 * @param profile who is welcomed
 * @param open whether somebody may still ask for a free place
 * @param visitStatus where a visit stands, that of {@code visitingId} when given, as far as the actor may see
 */
record ImmersionFilter(
        @Nullable String department,
        @Nullable String hostId,
        @Nullable String visitingId,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable VisitorProfile profile,
        @Nullable Boolean open,
        @Nullable VisitStatus visitStatus) {

    static final ImmersionFilter ANY = new ImmersionFilter(null, null, null, null, null, null, null, null);
}
