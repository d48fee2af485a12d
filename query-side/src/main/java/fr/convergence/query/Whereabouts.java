package fr.convergence.query;

import fr.convergence.kernel.access.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells other slices where structures and places are, and when structures receive people, as far as the actor sees it. */
public interface Whereabouts {

    /**
     * A structure that did not close.
     *
     * @param ids its identifier first, then those of the structures it stands for
     * @param department code
     * @param openingHours OpenStreetMap {@code opening_hours} syntax; null when nobody told them
     */
    record Located(
            List<String> ids,
            String name,
            String department,
            @Nullable String openingHours) {

        /** Its own identifier. */
        public String id() {
            return ids.getFirst();
        }
    }

    /**
     * By the identifiers that are asked for, which those of structures that others stand for may be; the others are left out.
     *
     * @param consistentWith a cursor the answer must include, or null
     */
    Map<String, Located> of(Collection<String> structureIds, Actor actor, @Nullable String consistentWith);

    /**
     * Code of the department of a place that is open; empty when there is none.
     *
     * @param consistentWith a cursor the answer must include, or null
     */
    Optional<String> departmentOfPlace(String placeId, Actor actor, @Nullable String consistentWith);
}
