package fr.convergence.query;

import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.ReadModels.NotReadable;
import org.jspecify.annotations.Nullable;

/** Tells the departments that a reader may ask for. */
public final class DepartmentCodes {

    private DepartmentCodes() {}

    /**
     * Refuses a code that the territory does not have; null asks for none.
     *
     * @throws NotReadable {@code UNKNOWN_DEPARTMENT}
     */
    public static void refuseUnknown(Territory territory, @Nullable String code) {
        if (code != null && territory.department(code).isEmpty()) {
            throw unknown(code);
        }
    }

    /** The refusal of a code that the territory does not have. */
    public static NotReadable unknown(String code) {
        return new NotReadable("UNKNOWN_DEPARTMENT", "Aucun département ne porte le code « %s ».".formatted(code));
    }
}
