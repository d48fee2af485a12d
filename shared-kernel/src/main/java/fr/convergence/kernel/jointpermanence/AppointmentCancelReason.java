package fr.convergence.kernel.jointpermanence;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why an appointment is not kept, known before. */
@InFrench("motif d'annulation du rendez-vous")
public enum AppointmentCancelReason implements Coded {
    BY_PERSON("à la demande de la personne"),
    SOLVED_OTHERWISE("besoin résolu autrement"),
    SESSION_CANCELLED("séance annulée ou changée"),
    OTHER("autre motif");

    private final String label;

    AppointmentCancelReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
