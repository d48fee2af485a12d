package fr.convergence.query.cartography;

import fr.convergence.kernel.territory.Department;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.ReadModels.NotReadable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a carte mentale covers. */
record Extent(Kind kind, String code, String name) {

    /** What it is. */
    enum Kind {
        DEPARTMENT,
        EPCI,
        REGION
    }

    /** Exactly one of the codes is given. */
    record Asked(
            @Nullable String department,
            @Nullable String epci,
            @Nullable String region) {

        Extent in(Territory territory) {
            List<Extent> given = new ArrayList<>();
            if (department != null) {
                given.add(territory
                        .department(department)
                        .map(it -> new Extent(Kind.DEPARTMENT, it.code(), it.name()))
                        .orElseThrow(() -> DepartmentCodes.unknown(department)));
            }
            if (epci != null) {
                given.add(territory
                        .epci(epci)
                        .map(it -> new Extent(Kind.EPCI, it.code(), it.name()))
                        .orElseThrow(() -> unknown("EPCI", "Aucune intercommunalité", epci)));
            }
            if (region != null) {
                given.add(territory
                        .region(region)
                        .map(it -> new Extent(Kind.REGION, it.code(), it.name()))
                        .orElseThrow(() -> unknown("REGION", "Aucune région", region)));
            }
            if (given.size() != 1) {
                throw new NotReadable(
                        "ONE_TERRITORY", "Indiquez un département, une intercommunalité ou une région, et un seul.");
            }
            return given.getFirst();
        }

        private static NotReadable unknown(String kind, String none, String code) {
            return new NotReadable("UNKNOWN_" + kind, none + " ne porte le code « " + code + " ».");
        }
    }

    /** The department it is; null when it is something else. */
    @Nullable Department department(Territory territory) {
        return kind == Kind.DEPARTMENT ? territory.department(code).orElseThrow() : null;
    }

    /** Adds that a structure lies in it. */
    void of(Conditions conditions, Territory territory) {
        switch (kind) {
            case DEPARTMENT -> conditions.add("s.department = :drawn", "drawn", code);
            case EPCI -> conditions.add("s.epci = :drawn", "drawn", code);
            case REGION ->
                conditions.add("s.department = any (cast(:drawn as text[]))", "drawn", departments(territory));
        }
    }

    private String[] departments(Territory territory) {
        return territory.departments().stream()
                .filter(department -> department.region().equals(code))
                .map(Department::code)
                .toArray(String[]::new);
    }
}
