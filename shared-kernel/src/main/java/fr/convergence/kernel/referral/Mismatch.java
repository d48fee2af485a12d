package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What speaks against a structure for a need, by what its record says. */
@InFrench("inadéquation")
public enum Mismatch implements Coded {
    SERVICE_NOT_OFFERED("ne propose pas ce service"),
    OPERATOR_NOT_OFFERED("n'accompagne pas pour cet opérateur"),
    LEVEL_NOT_OFFERED("n'intervient pas à ce niveau"),
    MODE_NOT_OFFERED("n'intervient pas dans ce mode"),
    NOT_HABILITATED("n'est pas habilitée à faire à la place"),
    OUT_OF_ZONE("n'intervient pas dans cette commune"),
    SUSPENDED("accueil suspendu"),
    NO_CAPACITY("complet");

    private final String label;

    Mismatch(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
