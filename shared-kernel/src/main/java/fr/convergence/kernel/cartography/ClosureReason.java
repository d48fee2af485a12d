package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why a structure or a place is closed. */
@InFrench("motif de fermeture")
public enum ClosureReason implements Coded {
    /** It exists no more. */
    CEASED("activité arrêtée"),
    /** It no longer takes part. */
    LEFT_NETWORK("a quitté le réseau"),
    /** Entered by mistake. */
    ENTERED_IN_ERROR("saisie par erreur"),
    /** Any other reason. */
    OTHER("autre motif");

    private final String label;

    ClosureReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
