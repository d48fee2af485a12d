package fr.convergence.infra.application.imports;

import java.util.Optional;

/** Finds the commune a record means. */
interface Communes {

    /**
     * A commune of today.
     *
     * @param code INSEE code
     * @param department code of its department
     */
    record Commune(String code, String department) {}

    /** The commune of that INSEE code; one that was merged is found as the commune it is part of now. */
    Optional<Commune> withCode(String code);

    /** The only commune of that name at that postcode, or of that name when it is the only one in its department. */
    Optional<Commune> named(String name, String postcode);
}
