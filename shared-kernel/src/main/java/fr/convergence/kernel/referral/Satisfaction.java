package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What the person said of the help, where it was asked. */
@InFrench("satisfaction")
public enum Satisfaction implements Coded {
    SATISFIED("satisfaite"),
    PARTLY_SATISFIED("en partie satisfaite"),
    NOT_SATISFIED("non satisfaite");

    private final String label;

    Satisfaction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
