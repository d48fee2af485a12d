package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** The fields of a place's record; each holds one value. */
@InFrench("champ de la fiche lieu")
public enum PlaceField implements Coded {
    NAME("nom"),
    ADDRESS("adresse"),
    ADDRESS_COMPLEMENT("complément d'adresse"),
    POSTCODE("code postal"),
    /** INSEE code; never empty. */
    COMMUNE("commune"),
    /** Decimal degrees, WGS 84. */
    LATITUDE("latitude"),
    /** Decimal degrees, WGS 84. */
    LONGITUDE("longitude"),
    /** Code of {@link Itinerance}. */
    ITINERANCE("itinérance"),
    /** Address of its page on Acceslibre. */
    ACCESSIBILITY_URL("fiche Acceslibre");

    private final String label;

    PlaceField(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
