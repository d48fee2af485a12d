package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** A delay of a referral that has run out. */
@InFrench("échéance")
public enum ReferralDeadline implements Coded {
    ACKNOWLEDGEMENT("accusé de réception attendu"),
    REVIEW("réponse attendue"),
    REMINDER("relance"),
    /** Told to the coordination of the department. */
    COORDINATION("signalement à la coordination"),
    LAST_CHANCE("dernière relance"),
    OUTCOME_CONFIRMATION("confirmation de l'issue attendue");

    private final String label;

    ReferralDeadline(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
