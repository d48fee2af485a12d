package fr.convergence.kernel.crossimmersion;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why a visiting structure takes its visit back. */
@InFrench("motif de désistement")
public enum VisitWithdrawReason implements Coded {
    VISITOR_UNAVAILABLE("visiteur indisponible"),
    EMPLOYER_DISAGREES("accord de l'employeur refusé"),
    NO_TRANSPORT("déplacement impossible"),
    ORGANISED_OTHERWISE("rencontre organisée autrement"),
    OTHER("autre motif");

    private final String label;

    VisitWithdrawReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
