package fr.convergence.kernel.crossimmersion;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why a host calls off the day of an immersion. */
@InFrench("motif d'annulation de l'immersion")
public enum ImmersionCancelReason implements Coded {
    HOST_UNAVAILABLE("équipe d'accueil indisponible"),
    TOO_FEW_VISITORS("trop peu de visiteurs"),
    POSTPONED("reportée à une autre date"),
    PREMISES_CLOSED("locaux fermés"),
    OTHER("autre motif");

    private final String label;

    ImmersionCancelReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
