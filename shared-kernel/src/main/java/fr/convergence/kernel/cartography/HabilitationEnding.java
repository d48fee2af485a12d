package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why a structure holds an habilitation no more. */
@InFrench("motif de fin d’habilitation")
public enum HabilitationEnding implements Coded {
    NOT_RENEWED("non renouvelée"),
    /** By who had granted it. */
    WITHDRAWN("retirée par qui l’avait délivrée"),
    /** By the structure itself. */
    GIVEN_UP("abandonnée par la structure"),
    ENTERED_IN_ERROR("saisie par erreur");

    private final String label;

    HabilitationEnding(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
