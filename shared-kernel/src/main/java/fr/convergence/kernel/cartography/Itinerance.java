package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Whether a place stays or moves (field {@code itinerance} of the standard "lieux de médiation numérique" 1.0.2). */
@InFrench("itinérance")
public enum Itinerance implements Coded {
    FIXED("Fixe"),
    ITINERANT("Itinérant");

    private final String label;

    Itinerance(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
