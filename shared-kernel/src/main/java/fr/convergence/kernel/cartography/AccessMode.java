package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** How one comes to a service (field {@code modalites_acces} of the standard "lieux de médiation numérique" 1.0.2). */
@InFrench("modalité d'accès")
public enum AccessMode implements Coded {
    WALK_IN("Se présenter"),
    PHONE("Téléphoner"),
    EMAIL("Contacter par mail"),
    ONLINE_APPOINTMENT("Prendre un RDV en ligne"),
    NO_PUBLIC_RECEIVED("Ce lieu n'accueille pas de public"),
    EMAIL_WITH_REFERRAL_FORM("Envoyer un mail avec une fiche de prescription");

    private final String label;

    AccessMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
