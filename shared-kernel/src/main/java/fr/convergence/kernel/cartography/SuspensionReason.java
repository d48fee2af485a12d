package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why a structure stops for a time. */
@InFrench("motif de suspension")
public enum SuspensionReason implements Coded {
    /** Holidays, season. */
    SEASONAL_CLOSURE("fermeture saisonnière"),
    /** Nobody to receive. */
    STAFF_ABSENCE("absence de personnel"),
    /** Works, move. */
    PREMISES_UNAVAILABLE("locaux indisponibles"),
    /** Any other reason. */
    OTHER("autre motif");

    private final String label;

    SuspensionReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
