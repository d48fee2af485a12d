package fr.convergence.query;

import fr.convergence.kernel.cartography.Operators;
import fr.convergence.query.ReadModels.NotReadable;
import org.jspecify.annotations.Nullable;

/** Tells the operators that a reader may ask for. */
public final class OperatorCodes {

    private OperatorCodes() {}

    /**
     * Refuses a code that the list of operators does not have; null asks for none.
     *
     * @throws NotReadable {@code UNKNOWN_OPERATOR}
     */
    public static void refuseUnknown(@Nullable String code) {
        if (code != null && Operators.current().find(code).isEmpty()) {
            throw new NotReadable("UNKNOWN_OPERATOR", "Aucun opérateur ne porte le code « %s ».".formatted(code));
        }
    }
}
