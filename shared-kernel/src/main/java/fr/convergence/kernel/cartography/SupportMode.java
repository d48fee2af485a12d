package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What the professional does with the person's procedure. */
@InFrench("mode d'intervention")
public enum SupportMode implements Coded {
    /** Tells how. */
    INFORM("informer"),
    /** The person does, accompanied. */
    DO_WITH("faire avec"),
    /** The professional does in the person's place, where habilitated. */
    DO_FOR("faire à la place");

    private final String label;

    SupportMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
