package fr.convergence.query.gathering;

import fr.convergence.query.KnownGathering;

/** Where a gathering stands. */
enum GatheringStatus {
    PLANNED,
    /** It is over, and the organisers were asked how it went. */
    AWAITED,
    HELD,
    CANCELLED;

    static GatheringStatus of(KnownGathering known) {
        if (known.cancelReason() != null) {
            return CANCELLED;
        }
        if (known.presentIds() != null) {
            return HELD;
        }
        return known.isAwaited() ? AWAITED : PLANNED;
    }
}
