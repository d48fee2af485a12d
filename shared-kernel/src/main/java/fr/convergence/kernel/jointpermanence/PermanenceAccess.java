package fr.convergence.kernel.jointpermanence;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** How people come. */
@InFrench("accès à la permanence")
public enum PermanenceAccess implements Coded {
    OPEN("sans rendez-vous"),
    BY_APPOINTMENT("sur rendez-vous"),
    BOTH("avec ou sans rendez-vous");

    private final String label;

    PermanenceAccess(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
