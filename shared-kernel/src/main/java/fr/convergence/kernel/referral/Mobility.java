package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** How far the person can come. */
@InFrench("mobilité")
public enum Mobility implements Coded {
    TRAVELS("se déplace"),
    NEARBY_ONLY("se déplace à proximité seulement"),
    DOES_NOT_TRAVEL("ne se déplace pas");

    private final String label;

    Mobility(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
