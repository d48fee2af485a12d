package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** By which way a need beyond level 1 goes to the operator, which needs no account. */
@InFrench("canal du relais")
public enum RelayChannel implements Coded {
    OPERATOR_REFERENT("référent de l'opérateur"),
    ADMINISTRATION_PLUS("Administration+"),
    OTHER("autre canal");

    private final String label;

    RelayChannel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
