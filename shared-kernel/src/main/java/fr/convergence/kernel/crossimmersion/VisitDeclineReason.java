package fr.convergence.kernel.crossimmersion;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why a host does not agree to a visit. */
@InFrench("motif de refus de la visite")
public enum VisitDeclineReason implements Coded {
    PROFILE_NOT_WELCOMED("profil non accueilli ce jour-là"),
    ALREADY_VISITED("structure déjà accueillie"),
    OTHER_DAY_PREFERRED("une autre date conviendrait mieux"),
    OTHER("autre motif");

    private final String label;

    VisitDeclineReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
