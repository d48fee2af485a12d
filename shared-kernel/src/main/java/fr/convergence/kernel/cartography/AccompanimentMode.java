package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** How people are accompanied (field {@code modalites_accompagnement} of the standard "lieux de médiation numérique" 1.0.2). */
@InFrench("modalité d'accompagnement")
public enum AccompanimentMode implements Coded {
    SELF_SERVICE("En autonomie"),
    INDIVIDUAL("Accompagnement individuel"),
    GROUP_WORKSHOP("Dans un atelier collectif"),
    REMOTE("À distance");

    private final String label;

    AccompanimentMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
