package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** The record of a department's level 2 referent. A field holds one value unless it is said to hold several. */
@InFrench("champ de la fiche référent de niveau 2")
public enum OperatorReferentField implements Coded {
    /** The service that answers; nobody's name; never empty. */
    SERVICE("service", false),
    /** Switchboards of the service, international form; nobody's own number. */
    PHONES("téléphones", true),
    /** Addresses of the service; nobody's own. */
    EMAILS("courriels", true),
    /** When it answers, as OpenStreetMap {@code opening_hours}. */
    OPENING_HOURS("horaires", false),
    /** What to know before calling. */
    NOTE("à savoir", false);

    private final String label;
    private final boolean several;

    OperatorReferentField(String label, boolean several) {
        this.label = label;
        this.several = several;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the field holds several values. */
    public boolean several() {
        return several;
    }
}
