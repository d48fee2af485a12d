package fr.convergence.query;

import fr.convergence.kernel.access.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells other slices which permanences are held where, and how often, as far as the actor sees it. */
public interface HeldPermanences {

    /**
     * A permanence at one of the places where it is held, over some days.
     *
     * @param sessions how many are held there, those that are cancelled left out
     * @param minutes how long they last together
     * @param holderIds who holds any of them
     * @param operators at how many of them each is represented, by its code
     */
    record Held(
            String permanenceId,
            String title,
            String placeId,
            int sessions,
            long minutes,
            List<String> holderIds,
            Map<String, Integer> operators) {}

    /**
     * Those of a department that all have agreed to, by title.
     *
     * @param department code
     * @param to the last day
     * @param consistentWith a cursor the answer must include, or null
     */
    List<Held> in(String department, LocalDate from, LocalDate to, Actor actor, @Nullable String consistentWith);
}
