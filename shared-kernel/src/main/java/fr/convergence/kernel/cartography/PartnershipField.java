package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** The terms of a partnership. A term holds one value unless it is said to hold several. */
@InFrench("champ de la fiche partenariat")
public enum PartnershipField implements Coded {
    /** What the partners do for each other. */
    SUBJECT("objet", false),
    /** Day from which it holds, ISO 8601. */
    SINCE("depuis le", false),
    /** Last day on which it holds, ISO 8601; absent when it has no end. */
    UNTIL("jusqu'au", false),
    /** Switchboards of services, international form; nobody's own number. */
    PHONES("téléphones", true),
    /** Professional addresses only. */
    EMAILS("courriels", true);

    private final String label;
    private final boolean several;

    PartnershipField(String label, boolean several) {
        this.label = label;
        this.several = several;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the term holds several values. */
    public boolean several() {
        return several;
    }
}
