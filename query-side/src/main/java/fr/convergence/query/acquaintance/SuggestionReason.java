package fr.convergence.query.acquaintance;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why two structures should meet, the worst gap first. */
@InFrench("motif de rencontre conseillée")
public enum SuggestionReason implements Coded {
    NEVER_MET("s'orientent des personnes sans se connaître"),
    VISIT_OWED("visite à rendre");

    private final String label;

    SuggestionReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
