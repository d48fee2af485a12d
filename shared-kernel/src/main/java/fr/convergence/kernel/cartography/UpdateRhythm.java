package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** How often a record must be confirmed to be shown as fresh (the values of DORA). */
@InFrench("rythme de mise à jour")
public enum UpdateRhythm implements Coded {
    /** Twelve times a year. */
    MONTHLY("tous les mois"),
    /** Four times a year. */
    QUARTERLY("tous les 3 mois"),
    /** Twice a year. */
    HALF_YEARLY("tous les 6 mois"),
    /** Once a year. */
    YEARLY("tous les 12 mois");

    private final String label;

    UpdateRhythm(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
