package fr.convergence.kernel.crossimmersion;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What a visit made clearer of who does what. */
@InFrench("point appris pendant l'immersion")
public enum LearnedPoint implements Coded {
    SERVICES("services proposés et services non proposés"),
    OPERATORS("opérateurs et niveaux d'intervention"),
    DO_WITH_OR_FOR("faire avec ou faire à la place"),
    AUDIENCES("publics accueillis"),
    ACCESS("accueil, horaires et prise de rendez-vous"),
    TOOLS("outils et pratiques"),
    LIMITS("limites et contraintes du métier"),
    CONTACTS("bons interlocuteurs pour orienter");

    private final String label;

    LearnedPoint(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
