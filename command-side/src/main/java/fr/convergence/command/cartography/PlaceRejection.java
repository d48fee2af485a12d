package fr.convergence.command.cartography;

import fr.convergence.kernel.Rejection;

/** Why a place may refuse a command. */
enum PlaceRejection implements Rejection.Code {
    NOT_ALLOWED,
    UNKNOWN_PLACE,
    ALREADY_REGISTERED,
    PLACE_CLOSED,
    ROOMS_OUT_OF_RANGE,
    SOURCE_SPEAKS_OF_ANOTHER
}
