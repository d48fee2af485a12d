package fr.convergence.kernel.gathering;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What is told of a gathering as its day comes and goes. */
@InFrench("rappel de rencontre")
public enum GatheringDeadline implements Coded {
    ANSWER_DUE("réponse attendue sept jours avant"),
    TWO_DAYS_BEFORE("rappel deux jours avant"),
    OUTCOME_DUE("bilan demandé le lendemain"),
    FOLLOW_UP_DUE("action de suivi à échéance");

    private final String label;

    GatheringDeadline(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
