package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Where a structure stands. */
@InFrench("statut")
public enum StructureStatus implements Coded {
    /** Works. */
    ACTIVE("active"),
    /** Stopped for a time. */
    SUSPENDED("suspendue"),
    /** Closed for good. */
    CLOSED("fermée");

    private final String label;

    StructureStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
