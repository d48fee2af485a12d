package fr.convergence.command.cartography;

import fr.convergence.kernel.Rejection;

/** Why a partnership may refuse a command. */
enum PartnershipRejection implements Rejection.Code {
    NOT_ALLOWED,
    UNKNOWN_STRUCTURE,
    STRUCTURE_CLOSED,
    UNKNOWN_PARTNERSHIP,
    ONE_PARTNER,
    WITH_ITSELF,
    REFERENT_OF_OPERATOR_ONLY,
    ALREADY_PARTNERS,
    ALREADY_DECLARED,
    PARTNERSHIP_ENDED,
    ENDS_BEFORE_IT_BEGINS
}
