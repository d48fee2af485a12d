package fr.convergence.command.cartography;

import fr.convergence.kernel.Rejection;

/** Why a post may refuse a command, beside what its employers refuse. */
enum PostRejection implements Rejection.Code {
    UNKNOWN_POST,
    ONE_OR_TWO_EMPLOYERS,
    ALREADY_OPENED,
    ALREADY_SHARED,
    POST_CLOSED
}
