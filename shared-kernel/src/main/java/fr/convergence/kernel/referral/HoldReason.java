package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What the accompaniment waits for; waiting is not failing. */
@InFrench("motif de mise en attente")
public enum HoldReason implements Coded {
    PERSON("attente de la personne"),
    DOCUMENT("attente d'une pièce"),
    OPERATOR("attente d'un opérateur"),
    WAITING_LIST("liste d'attente"),
    APPOINTMENT("attente d'un rendez-vous");

    private final String label;

    HoldReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
