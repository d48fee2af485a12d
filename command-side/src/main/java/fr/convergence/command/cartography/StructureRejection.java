package fr.convergence.command.cartography;

import fr.convergence.kernel.Rejection;

/** Why a partner structure may refuse a command. */
enum StructureRejection implements Rejection.Code {
    NOT_ALLOWED,
    UNKNOWN_STRUCTURE,
    UNKNOWN_PLACE,
    UNKNOWN_OFFER,
    ALREADY_REGISTERED,
    ALREADY_PUBLISHED,
    STRUCTURE_CLOSED,
    MERGED_INTO,
    MERGED_WITH_ITSELF,
    STANDS_FOR_OTHERS,
    NOTHING_SPLIT_OFF,
    PLACE_NOT_HELD,
    PLACE_CLOSED,
    SOURCE_SPEAKS_OF_ANOTHER,
    OFFER_REPEATED,
    OFFER_WITHDRAWN,
    OFFER_NO_LONGER_REPORTED,
    INFORMAL_WITHOUT_INTERVENTION_LEVEL,
    INFORMAL_WITHOUT_MODEL,
    UNKNOWN_MODEL,
    MODEL_WITHDRAWN,
    UNTIL_IN_THE_PAST
}
