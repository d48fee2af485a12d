package fr.convergence.command.cartography;

import fr.convergence.kernel.Rejection;

/** Why a value of a structure's, a place's or an offer's record is refused. */
enum FieldRejection implements Rejection.Code {
    UNKNOWN_FIELD,
    REQUIRED,
    ONE_VALUE_ONLY,
    TOO_MANY_VALUES,
    CORRECTED_AND_RELEASED,
    UNKNOWN_COMMUNE,
    UNKNOWN_TERRITORY,
    UNKNOWN_OPERATOR,
    INVALID_DAY,
    INVALID_SOURCE_ID,
    INVALID_SIRET,
    INVALID_PHONE,
    INVALID_EMAIL,
    INVALID_URL,
    INVALID_OPENING_HOURS,
    INVALID_POSTCODE,
    INVALID_COORDINATE,
    INVALID_COUNT,
    REPORTED_IN_THE_FUTURE,
    REPORT_OLDER_THAN_KNOWN,
    CONFIRMED_SINCE
}
