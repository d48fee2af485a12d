package fr.convergence.kernel.gathering;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why an issue of the field is taken back. */
@InFrench("motif de retrait d'une remontée")
public enum IssueWithdrawal implements Coded {
    SOLVED("résolue entre-temps"),
    ALREADY_RAISED("déjà remontée"),
    RAISED_BY_MISTAKE("remontée par erreur");

    private final String label;

    IssueWithdrawal(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
