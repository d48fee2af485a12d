package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** How soon somebody has to answer. */
@InFrench("urgence")
public enum Urgency implements Coded {
    ORDINARY("ordinaire"),
    URGENT("urgente"),
    /** A right would be lost for want of a digital procedure: whoever is there may do it in the person's place. */
    SOCIO_DIGITAL_EMERGENCY("urgence socio-numérique");

    private final String label;

    Urgency(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
