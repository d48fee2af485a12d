package fr.convergence.infra.application.administration;

import fr.convergence.kernel.Rejection;

/** Why something asked of the followers is refused. */
enum AdministrationRejection implements Rejection.Code {
    /** Only administrators may. */
    NOT_ALLOWED,
    /** No follower of that name runs on this node. */
    UNKNOWN_FOLLOWER,
    /** This node keeps no read model of that name. */
    UNKNOWN_READ_MODEL,
    /** It acts on what happens, and must not act twice. */
    CANNOT_BE_RESET,
    /** It can be built anew beside what answers instead. */
    ANSWERS_QUERIES,
    /** Nothing of that sequence is parked. */
    NOTHING_PARKED,
    /** The repair has not helped: the same event fails again. */
    FAILS_AGAIN,
    /** The build under way is the only one. */
    NOTHING_ELSE_ANSWERS
}
