package fr.convergence.kernel.gathering;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why a follow-up action is not carried out. */
@InFrench("motif d'abandon d'une action")
public enum FollowUpAbandonment implements Coded {
    NO_LONGER_NEEDED("plus nécessaire"),
    NOT_POSSIBLE("impossible à mener"),
    REPLACED("remplacée par une autre action"),
    OTHER("autre motif");

    private final String label;

    FollowUpAbandonment(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
