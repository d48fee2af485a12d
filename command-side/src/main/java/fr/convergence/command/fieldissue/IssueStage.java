package fr.convergence.command.fieldissue;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Where an issue of the field stands. */
@InFrench("état de la remontée")
enum IssueStage implements Coded {
    RAISED("en attente de prise en compte"),
    ACKNOWLEDGED("prise en compte"),
    ANSWERED("répondue"),
    WITHDRAWN("retirée");

    private final String label;

    IssueStage(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
