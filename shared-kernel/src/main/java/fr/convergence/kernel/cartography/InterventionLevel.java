package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** How deep the help goes for an operator's procedure (charte nationale France services). */
@InFrench("niveau d'intervention")
public enum InterventionLevel implements Coded {
    /** Reception, information, help with the online procedure, file made ready, appointment. */
    LEVEL_1("niveau 1 : accueil, information, aide à la démarche"),
    /** The operator itself examines and decides. */
    LEVEL_2("niveau 2 : traitement du dossier par l'opérateur");

    private final String label;

    InterventionLevel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
