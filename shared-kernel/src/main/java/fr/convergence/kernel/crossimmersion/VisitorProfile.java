package fr.convergence.kernel.crossimmersion;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Who may visit on the day of an immersion: what the visitor does, never a name. */
@InFrench("profil du visiteur")
public enum VisitorProfile implements Coded {
    DIGITAL_COUNSELLOR("conseiller numérique"),
    DIGITAL_MEDIATOR("médiateur numérique"),
    FRANCE_SERVICES_COUNSELLOR("conseiller France services"),
    LOCAL_AUTHORITY_AGENT("agent d'une collectivité"),
    SOCIAL_WORKER("travailleur social");

    private final String label;

    VisitorProfile(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
