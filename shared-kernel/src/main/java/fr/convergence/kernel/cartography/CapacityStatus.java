package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Whether a structure can take more people (the four values of FHIR SDOH Clinical Care). */
@InFrench("capacité d'accueil")
public enum CapacityStatus implements Coded {
    /** People can come. */
    CAPACITY("places disponibles"),
    /** Nobody more for now. */
    NO_CAPACITY("complet"),
    /** People are put on a list. */
    WAITLIST("liste d'attente"),
    /** To be looked at case by case. */
    ADDITIONAL_ASSESSMENT_REQUIRED("à évaluer au cas par cas");

    private final String label;

    CapacityStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
