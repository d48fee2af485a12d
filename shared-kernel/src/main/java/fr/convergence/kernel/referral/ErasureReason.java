package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why what identifies a person was erased for ever. */
@InFrench("motif d'effacement")
public enum ErasureReason implements Coded {
    ON_REQUEST("à la demande de la personne"),
    AGREEMENT_WITHDRAWN("accord retiré"),
    RETENTION("fin de la durée de conservation"),
    /** Something is still open, and nobody has done anything for the longest that anything is kept. */
    NO_CONTACT("plus aucun contact"),
    NEVER_SENT("orientation jamais envoyée");

    private final String label;

    ErasureReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
