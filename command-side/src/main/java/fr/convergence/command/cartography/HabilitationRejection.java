package fr.convergence.command.cartography;

import fr.convergence.kernel.Rejection;

/** Why an habilitation may refuse a command, beside what its structure refuses. */
enum HabilitationRejection implements Rejection.Code {
    UNKNOWN_HABILITATION,
    ENDS_BEFORE_IT_BEGINS,
    ALREADY_DECLARED,
    ALREADY_HELD,
    HABILITATION_ENDED,
    HABILITATION_EXPIRED
}
