package fr.convergence.kernel.membership;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Where a membership stands. */
@InFrench("état d'une appartenance")
public enum MembershipStatus implements Coded {
    /** Somebody asked for it; it gives no right yet. */
    REQUESTED("demandée"),
    /** It was confirmed or granted; it gives its rights from its first day to its last. */
    HELD("confirmée"),
    /** It was asked for and refused. */
    DECLINED("refusée"),
    /** Who asked for it took that back. */
    WITHDRAWN("demande retirée"),
    /** It was ended before its last day, or by it. */
    ENDED("terminée");

    private final String label;

    MembershipStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
