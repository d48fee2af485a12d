package fr.convergence.kernel.crossimmersion;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What is told of a visit as its day comes and goes, counted in days from it. */
@InFrench("rappel d'immersion")
public enum ImmersionDeadline implements Coded {
    SEVEN_DAYS_BEFORE("rappel sept jours avant"),
    TWO_DAYS_BEFORE("rappel deux jours avant"),
    REPORT_DUE("bilan demandé trois jours après"),
    REPORT_OVERDUE("bilan redemandé dix jours après");

    private final String label;

    ImmersionDeadline(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
