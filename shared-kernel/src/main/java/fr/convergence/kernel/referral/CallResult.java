package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What came of the sender's call to the structure, where the telephone comes first. */
@InFrench("résultat de l'appel")
public enum CallResult implements Coded {
    TAKEN_OVER("la structure prend le relais"),
    NO_ANSWER("pas de réponse"),
    CANNOT_HELP("la structure ne peut pas aider");

    private final String label;

    CallResult(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
