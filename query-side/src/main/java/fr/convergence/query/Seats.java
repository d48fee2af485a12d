package fr.convergence.query;

import fr.convergence.kernel.access.Actor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells other slices where in a department structures receive people, as far as the actor sees it. */
public interface Seats {

    /**
     * Where a structure that is active receives people; one without any place does so in the commune it is registered in.
     *
     * @param ids its identifier first, then those of the structures it stands for
     * @param home INSEE code of the commune it is registered in
     * @param placeId null when it has no place
     * @param commune INSEE code of where people are received
     * @param point null when it is not located
     * @param operators codes of those for which it offers something
     */
    record Seat(
            List<String> ids,
            String name,
            String home,
            @Nullable String placeId,
            String commune,
            Doors.@Nullable Point point,
            List<String> operators) {

        /** The identifier of the structure. */
        public String structureId() {
            return ids.getFirst();
        }
    }

    /**
     * A place, open or not.
     *
     * @param commune INSEE code
     * @param point null when it is not located
     */
    record At(String commune, Doors.@Nullable Point point) {}

    /**
     * What a department has.
     *
     * @param seats in no order; a structure has one for each of its places
     * @param places by identifier
     */
    record Found(List<Seat> seats, Map<String, At> places) {}

    /**
     * The seats in a department.
     *
     * @param department code
     * @param consistentWith a cursor the answer must include, or null
     */
    Found in(String department, Actor actor, @Nullable String consistentWith);
}
