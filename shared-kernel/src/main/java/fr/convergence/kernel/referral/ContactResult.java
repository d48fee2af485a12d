package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What came of trying to reach or to receive the person. */
@InFrench("résultat du contact")
public enum ContactResult implements Coded {
    REACHED("personne jointe"),
    NOT_REACHED("personne non jointe"),
    APPOINTMENT_MADE("rendez-vous pris"),
    CAME("personne venue"),
    NO_SHOW("personne absente au rendez-vous");

    private final String label;

    ContactResult(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
