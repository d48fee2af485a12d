package fr.convergence.kernel.jointpermanence;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What people find when they come: three things that partners confuse, and that are not the same. */
@InFrench("format de la permanence")
public enum PermanenceFormat implements Coded {
    /** People come with a question or a procedure, one after the other. */
    DROP_IN("permanence : on vient avec une question ou une démarche"),
    /** Several learn together. */
    WORKSHOP("atelier : on apprend à plusieurs"),
    /** A time is kept for one person. */
    APPOINTMENTS("rendez-vous : un temps réservé à une personne");

    private final String label;

    PermanenceFormat(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
