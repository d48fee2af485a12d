package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.Operator;
import fr.convergence.kernel.territory.Department;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a department something is offered, and where not.
 *
 * @param instant the moment it speaks of
 * @param communes all communes of today, by name without accents, then code
 */
record Coverage(Department department, Instant instant, String position, List<Served> communes) {

    /**
     * A commune, and what is offered there.
     *
     * @param population municipal; null where it is not counted
     * @param structureCount structures that offer it there, each once
     * @param offerCount their offers
     * @param nearest where else to go; null where it is offered, and where no distance can be told
     */
    record Served(
            Location.Commune commune,
            @Nullable Integer population,
            int structureCount,
            int offerCount,
            List<Count> counts,
            @Nullable Nearest nearest) {}

    /** How much of it is of one level, for one operator; null for offers that name none. */
    record Count(OfferLevel level, @Nullable Operator operator, int structureCount, int offerCount) {}

    /**
     * The nearest structure that offers it.
     *
     * @param distanceKm as the crow flies, to the tenth
     */
    record Nearest(String structureId, String name, Location.Commune commune, double distanceKm) {}

    /** The moment it speaks of, as GraphQL writes it. */
    public OffsetDateTime asOf() {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** How many communes have at least one structure that offers it. */
    public int servedCount() {
        return (int) communes.stream()
                .filter(commune -> commune.structureCount() > 0)
                .count();
    }
}
