package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What a service helps with (field {@code services} of the standard "lieux de médiation numérique" 1.0.2). */
@InFrench("thème")
public enum Theme implements Coded {
    ADMINISTRATIVE_PROCEDURES("Aide aux démarches administratives"),
    EVERYDAY_DIGITAL_TOOLS("Maîtrise des outils numériques du quotidien"),
    DIGITAL_FOR_EMPLOYMENT("Insertion professionnelle via le numérique"),
    SAFE_DIGITAL_USE("Utilisation sécurisée du numérique"),
    PARENTING_AND_EDUCATION("Parentalité et éducation avec le numérique"),
    LEISURE_AND_CREATION("Loisirs et créations numériques"),
    UNDERSTANDING_DIGITAL_WORLD("Compréhension du monde numérique"),
    INTERNET_AND_EQUIPMENT_ACCESS("Accès internet et matériel informatique"),
    SOLIDARITY_PRICED_EQUIPMENT("Acquisition de matériel informatique à prix solidaire");

    private final String label;

    Theme(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
