package fr.convergence.kernel.gathering;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why a gathering does not take place. */
@InFrench("motif d'annulation de la rencontre")
public enum GatheringCancelReason implements Coded {
    TOO_FEW_PEOPLE("trop peu de participants"),
    ORGANISER_UNAVAILABLE("organisateur indisponible"),
    PLACE_UNAVAILABLE("lieu indisponible"),
    OTHER("autre motif");

    private final String label;

    GatheringCancelReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
