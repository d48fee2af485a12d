package fr.convergence.query.whodoeswhat;

import fr.convergence.kernel.referral.Need;
import fr.convergence.query.Acquaintances;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What doors are measured against.
 *
 * @param need the same as decisions see it
 * @param commune of the person; null when it is not known
 * @param wishedAt when the person would come; null when nobody said and nothing is urgent
 * @param acquaintances whom the structure that would refer knows, by id; none when it is not told or knows nobody
 */
record Sought(
        NeedInput input,
        Need need,
        @Nullable String commune,
        @Nullable Instant wishedAt,
        Map<String, Acquaintances.Known> acquaintances) {

    int weight(ScorePart part) {
        return part.weight(input.urgency());
    }
}
