package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why a structure has a post no more. */
@InFrench("motif de fermeture d’un poste")
public enum PostClosure implements Coded {
    CONTRACT_ENDED("contrat terminé"),
    FUNDING_ENDED("financement terminé"),
    ENTERED_IN_ERROR("saisi par erreur"),
    OTHER("autre motif");

    private final String label;

    PostClosure(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
