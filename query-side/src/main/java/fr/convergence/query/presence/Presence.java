package fr.convergence.query.presence;

import fr.convergence.kernel.cartography.Operator;
import fr.convergence.kernel.territory.Commune;
import fr.convergence.kernel.territory.Department;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is present in the parts of a department over some days.
 *
 * @param to the last day
 * @param territories by name without accents, then code
 */
record Presence(Department department, LocalDate from, LocalDate to, List<There> territories) {

    /** How many parts have anybody. */
    public int presentCount() {
        return Math.toIntExact(territories.stream().filter(There::anybody).count());
    }

    /**
     * Who is present in a part.
     *
     * @param population null where it is not counted
     * @param structures those that receive people there, each once, by name
     * @param askedElsewhere referrals that structures registered there sent to structures that are not present; null for who may not count
     *     them
     * @param nearest null where somebody is, of a larger part, and where no distance can be told
     */
    record There(
            String code,
            String name,
            @Nullable Integer population,
            List<Named> structures,
            List<Desk> permanences,
            double sessionsPerMonth,
            List<OfOperator> operators,
            @Nullable Integer askedElsewhere,
            @Nullable Nearest nearest) {

        boolean anybody() {
            return !structures.isEmpty() || !permanences.isEmpty();
        }
    }

    /** A structure. */
    record Named(String id, String name) {}

    /**
     * A permanence at one of its places.
     *
     * @param hours of all sessions together
     */
    record Desk(
            String permanenceId, String title, String placeId, int sessions, double hours, List<String> holderIds) {}

    /**
     * For whom there is somebody.
     *
     * @param structureCount structures that offer something for it and receive people there
     * @param sessions of permanences at which a holder represents it
     */
    record OfOperator(Operator operator, int structureCount, int sessions) {}

    /**
     * Where the nearest presence is.
     *
     * @param distanceKm as the crow flies, to the tenth
     */
    record Nearest(Commune commune, double distanceKm) {}
}
