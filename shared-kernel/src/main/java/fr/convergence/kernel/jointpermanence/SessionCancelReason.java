package fr.convergence.kernel.jointpermanence;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why a session is not held. */
@InFrench("motif d'annulation de la séance")
public enum SessionCancelReason implements Coded {
    PLACE_CLOSED("lieu fermé"),
    NO_HOLDER("plus personne pour la tenir"),
    PUBLIC_HOLIDAY("jour férié"),
    WEATHER("intempéries"),
    OTHER("autre motif");

    private final String label;

    SessionCancelReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
