package fr.convergence.query.cartography;

import fr.convergence.kernel.territory.Department;
import fr.convergence.kernel.territory.Epci;
import fr.convergence.kernel.territory.Region;
import fr.convergence.kernel.territory.Territory;
import org.jspecify.annotations.Nullable;

/** Where the seat of a structure lies. */
record Location(Commune commune, @Nullable Epci epci, Department department, Region region) {

    /** A commune of today. */
    record Commune(String insee, String name) {}

    static Location of(Structure structure, Territory territory) {
        String epci = structure.epci();
        String epciName = structure.epciName();
        Department department = territory.department(structure.department()).orElseThrow();
        return new Location(
                new Commune(structure.commune(), structure.communeName()),
                epci == null || epciName == null ? null : new Epci(epci, epciName),
                department,
                territory.region(department.region()).orElseThrow());
    }
}
