package fr.convergence.kernel.crossimmersion;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Which of the two sides of a visit reports on it. */
@InFrench("côté du bilan")
public enum ReportSide implements Coded {
    HOST("structure d'accueil"),
    VISITOR("structure en visite");

    private final String label;

    ReportSide(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
