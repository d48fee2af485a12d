package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why the sender takes a referral back. */
@InFrench("motif de retrait")
public enum WithdrawReason implements Coded {
    PERSON_CHANGED_MIND("la personne ne le souhaite plus"),
    SOLVED_MEANWHILE("résolu entre-temps"),
    ANOTHER_DOOR_FOUND("une autre structure répond au besoin"),
    SENT_BY_MISTAKE("envoyée par erreur"),
    /** Chosen by Convergence when the person takes the agreement back. */
    AGREEMENT_WITHDRAWN("accord retiré");

    private final String label;

    WithdrawReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
