package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why a referral comes after another one of the same person. */
@InFrench("lien entre orientations")
public enum ChainLink implements Coded {
    /** The accompaniment that comes second, after the emergency of the procedure. */
    FOLLOW_UP("suite donnée"),
    REDIRECTION("réorientation");

    private final String label;

    ChainLink(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
