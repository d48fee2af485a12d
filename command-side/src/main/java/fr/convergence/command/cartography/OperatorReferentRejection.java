package fr.convergence.command.cartography;

import fr.convergence.kernel.Rejection;

/** Why a department's level 2 referent may refuse a command. */
enum OperatorReferentRejection implements Rejection.Code {
    NOT_ALLOWED,
    UNKNOWN_DEPARTMENT,
    UNKNOWN_REFERENT,
    ALREADY_DECLARED,
    NO_WAY_TO_REACH,
    REFERENT_WITHDRAWN
}
