package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** How a structure is asked whether its record is right. */
@InFrench("moyen de contact")
public enum ContactChannel implements Coded {
    /** A link that needs no account. */
    EMAIL("courriel"),
    /** Somebody of the coordination calls. */
    PHONE("téléphone"),
    /** A printed sheet is filled in by hand. */
    SHEET("fiche papier");

    private final String label;

    ContactChannel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
