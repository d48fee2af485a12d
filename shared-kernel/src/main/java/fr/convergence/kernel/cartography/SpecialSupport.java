package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Needs for which a structure knows how to receive (field {@code prise_en_charge_specifique} of the standard "lieux de médiation numérique" 1.0.2). */
@InFrench("prise en charge spécifique")
public enum SpecialSupport implements Coded {
    DEAFNESS("Surdité"),
    MOTOR_DISABILITY("Handicaps moteurs"),
    MENTAL_DISABILITY("Handicaps mentaux"),
    ILLITERACY("Illettrisme"),
    FOREIGN_LANGUAGES_ENGLISH("Langues étrangères (anglais)"),
    FOREIGN_LANGUAGES_OTHER("Langues étrangères (autres)"),
    VISUAL_IMPAIRMENT("Déficience visuelle");

    private final String label;

    SpecialSupport(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
