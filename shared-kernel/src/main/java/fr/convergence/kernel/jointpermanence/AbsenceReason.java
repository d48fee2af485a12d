package fr.convergence.kernel.jointpermanence;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why a holder is not there for a session. Nothing of anybody's health. */
@InFrench("motif d'absence")
public enum AbsenceReason implements Coded {
    STAFF_ABSENCE("équipe absente"),
    TRAINING("formation"),
    OTHER_COMMITMENT("autre engagement"),
    OTHER("autre motif");

    private final String label;

    AbsenceReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
