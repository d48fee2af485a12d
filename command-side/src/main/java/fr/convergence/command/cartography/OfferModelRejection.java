package fr.convergence.command.cartography;

import fr.convergence.kernel.Rejection;

/** Why the model of an offer may refuse a command. */
enum OfferModelRejection implements Rejection.Code {
    NOT_ALLOWED,
    UNKNOWN_MODEL,
    ALREADY_PUBLISHED,
    MODEL_WITHDRAWN,
    TERM_OF_EACH_OFFER,
    OPERATOR_REPEATED,
    PROCEDURES_OF_NO_OPERATOR,
    ENDS_BEFORE_IT_BEGINS
}
