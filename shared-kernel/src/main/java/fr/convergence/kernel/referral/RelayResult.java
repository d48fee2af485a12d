package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What the operator answered. */
@InFrench("retour du relais")
public enum RelayResult implements Coded {
    TREATED("dossier traité"),
    INFORMATION_GIVEN("information donnée"),
    REFUSED("demande rejetée"),
    NO_ANSWER("sans réponse");

    private final String label;

    RelayResult(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
