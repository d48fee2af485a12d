package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why a closed referral goes on. */
@InFrench("motif de réouverture")
public enum ReopenReason implements Coded {
    PERSON_CAME_BACK("la personne est revenue"),
    NOT_SOLVED("le besoin n'est pas résolu"),
    CLOSED_BY_MISTAKE("clôturée par erreur");

    private final String label;

    ReopenReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
