package fr.convergence.kernel.gathering;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What kind of meeting brings professionals, or those they help, together. */
@InFrench("nature de la rencontre")
public enum GatheringKind implements Coded {
    PARTNER_CAFE("café partenaire"),
    CONVERGENCE_DAY("journée convergence"),
    GROUP_WORKSHOP("atelier collectif commun"),
    PRACTICE_ANALYSIS("analyse de pratiques"),
    SPEAKING_SPACE("espace de parole"),
    CROSS_TRAINING("formation croisée"),
    STEERING_COMMITTEE("comité de pilotage commun");

    private final String label;

    GatheringKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
