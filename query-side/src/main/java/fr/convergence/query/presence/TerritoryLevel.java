package fr.convergence.query.presence;

import fr.convergence.kernel.territory.Commune;
import fr.convergence.kernel.territory.Territory;
import java.util.Optional;

/** How large the parts of a department are. */
enum TerritoryLevel {
    COMMUNE,
    EPCI;

    /** A part of a department. */
    record Part(String code, String name) {}

    /** The part that a commune of today belongs to; empty for a commune without EPCI. */
    Optional<Part> of(Commune commune, Territory territory) {
        return switch (this) {
            case COMMUNE -> Optional.of(new Part(commune.insee(), commune.name()));
            case EPCI -> territory.epciOf(commune.insee()).map(epci -> new Part(epci.code(), epci.name()));
        };
    }
}
