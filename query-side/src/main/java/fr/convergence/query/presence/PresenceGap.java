package fr.convergence.query.presence;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why somebody should be present somewhere, the worst gap first. */
@InFrench("motif de permanence conseillée")
public enum PresenceGap implements Coded {
    ASKED_THERE("demandes faites sur place, suivies ailleurs"),
    NOBODY_THERE("aucune présence enregistrée");

    private final String label;

    PresenceGap(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
