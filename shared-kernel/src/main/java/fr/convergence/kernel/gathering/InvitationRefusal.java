package fr.convergence.kernel.gathering;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why a structure does not come to a gathering. */
@InFrench("motif de non-participation")
public enum InvitationRefusal implements Coded {
    NOBODY_AVAILABLE("personne de disponible"),
    DAY_UNSUITABLE("jour ou horaire inadapté"),
    TOO_FAR("trop éloigné"),
    NOT_CONCERNED("pas concernée"),
    OTHER("autre motif");

    private final String label;

    InvitationRefusal(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
