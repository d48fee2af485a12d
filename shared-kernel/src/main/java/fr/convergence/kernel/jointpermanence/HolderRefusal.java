package fr.convergence.kernel.jointpermanence;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why a structure does not hold a permanence, or holds it no longer. */
@InFrench("motif de refus de tenir la permanence")
public enum HolderRefusal implements Coded {
    NO_POST_FREE("aucun poste disponible"),
    DAY_UNSUITABLE("jour ou horaire inadapté"),
    TOO_FAR("trop éloigné"),
    OUT_OF_MISSION("hors de ses missions"),
    OTHER("autre motif");

    private final String label;

    HolderRefusal(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
