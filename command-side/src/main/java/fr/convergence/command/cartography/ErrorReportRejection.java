package fr.convergence.command.cartography;

import fr.convergence.kernel.Rejection;

/** Why the report of an error may be refused, beside what refuses a correction. */
enum ErrorReportRejection implements Rejection.Code {
    NOT_ALLOWED,
    MAY_CORRECT_IT,
    FIELD_OR_OFFER,
    VALUE_WITHOUT_FIELD,
    NOTHING_CORRECTED,
    ALREADY_REPORTED,
    TOO_MANY_OPEN_REPORTS,
    UNKNOWN_REPORT,
    REPORT_SETTLED
}
