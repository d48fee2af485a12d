package fr.convergence.kernel.gathering;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why a person who was enrolled does not come, known before. */
@InFrench("motif d'annulation de l'inscription")
public enum EnrolmentCancelReason implements Coded {
    BY_PERSON("à la demande de la personne"),
    SOLVED_OTHERWISE("besoin résolu autrement"),
    GATHERING_CANCELLED("atelier annulé ou déplacé"),
    OTHER("autre motif");

    private final String label;

    EnrolmentCancelReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
