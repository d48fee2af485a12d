package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Whom a service is meant for; everybody when none is said (field {@code publics_specifiquement_adresses} of the standard "lieux de médiation numérique" 1.0.2). */
@InFrench("public spécifiquement adressé")
public enum Public implements Coded {
    YOUNG_PEOPLE("Jeunes"),
    STUDENTS("Étudiants"),
    FAMILIES_AND_CHILDREN("Familles et/ou enfants"),
    SENIORS("Seniors"),
    WOMEN("Femmes");

    private final String label;

    Public(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
