package fr.convergence.query.whodoeswhat;

import fr.convergence.kernel.referral.Need;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What doors are measured against.
 *
 * @param need the same as decisions see it
 * @param commune of the person; null when it is not known
 * @param wishedAt when the person would come; null when nobody said and nothing is urgent
 */
record Sought(
        NeedInput input,
        Need need,
        @Nullable String commune,
        @Nullable Instant wishedAt) {

    int weight(ScorePart part) {
        return part.weight(input.urgency());
    }
}
