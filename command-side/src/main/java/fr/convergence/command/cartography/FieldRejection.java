package fr.convergence.command.cartography;

import fr.convergence.kernel.Rejection;

/** Why a value of a structure's, a place's or an offer's record is refused. */
enum FieldRejection implements Rejection.Code {
    UNKNOWN_FIELD,
    REQUIRED,
    BLANK_VALUE,
    UNPRINTABLE,
    ONE_VALUE_ONLY,
    TOO_MANY_VALUES,
    TOO_LONG,
    CORRECTED_AND_RELEASED,
    PERSONAL_CONTACT,
    UNKNOWN_CODE,
    UNKNOWN_COMMUNE,
    UNKNOWN_TERRITORY,
    UNKNOWN_OPERATOR,
    INVALID_ID,
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
