package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What a referral came to. To have listened and said plainly what is possible is an outcome: the duty is one of means. */
@InFrench("issue")
public enum Outcome implements Coded {
    RESOLVED("abouti"),
    PARTLY_RESOLVED("partiellement abouti"),
    HEARD("personne écoutée"),
    REFORMULATED("demande reformulée"),
    RELAYED("relais pris par un autre acteur"),
    NO_HELP_AVAILABLE("pas d'aide disponible"),
    UNREACHABLE("personne injoignable"),
    NO_SHOW("personne absente"),
    GIVEN_UP("abandon de la personne"),
    OTHER("autre issue");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
