package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What binds two partners. */
@InFrench("nature du partenariat")
public enum PartnershipKind implements Coded {
    /** A signed agreement says what each does. */
    CONVENTION("convention"),
    /** The operator's own desk for what a France services may not decide itself. */
    LEVEL_2_REFERENT("référent de niveau 2"),
    /** They know each other and call each other; nothing is signed. */
    HABIT_OF_CONTACT("habitude de contact");

    private final String label;

    PartnershipKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
