package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** How official a service is: what the professionals asked to see apart. */
@InFrench("niveau d'offre")
public enum OfferLevel implements Coded {
    /** Published nationally: the same everywhere. */
    NATIONAL_OFFICIAL("officielle nationale"),
    /** Published locally: a variation of a national model, or an offer of the territory. */
    LOCAL_OFFICIAL("officielle locale"),
    /** Depends on people and habits; fades unless confirmed. */
    INFORMAL("informelle");

    private final String label;

    OfferLevel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
